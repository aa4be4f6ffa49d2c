namespace PosTerminal.Emulator.Issuer;

/// <summary>What becomes of the message with which a host is lost.</summary>
public enum HostFall
{
    /// <summary>The host is there.</summary>
    None,

    /// <summary>The host never has it.</summary>
    Lost,

    /// <summary>Something on the way keeps it: the host has it when the terminal has gone to the other one.</summary>
    Held,

    /// <summary>The host has it and decides, and the connection breaks before the answer.</summary>
    Unanswered,
}
