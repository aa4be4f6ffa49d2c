namespace PosTerminal.Firmware.Ports;

/// <summary>What the terminal asks of the host.</summary>
public enum HostRequestKind : byte
{
    /// <summary>Authorise and book a sale (0200).</summary>
    Sale = 1,

    /// <summary>Undo a sale whose outcome is unknown (0400).</summary>
    Reversal = 2,

    /// <summary>Tell the host that the terminal is here, and hear whether it is known (0800).</summary>
    SignOn = 3,

    /// <summary>See whether the host answers, and how fast (0800).</summary>
    Echo = 4,

    /// <summary>Tell the states of the devices (0820).</summary>
    Status = 5,

    /// <summary>Tell how a sale was settled by hand (0820).</summary>
    Settled = 6,
}
