namespace PosTerminal.Firmware.Transaction;

/// <summary>What the terminal asks of the host.</summary>
public enum HostRequestKind : byte
{
    /// <summary>Authorise and book a sale (0200).</summary>
    Sale = 1,

    /// <summary>Undo a sale whose outcome is unknown (0400).</summary>
    Reversal = 2,
}
