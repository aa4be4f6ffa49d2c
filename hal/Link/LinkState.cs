namespace PosTerminal.Hal.Link;

/// <summary>How far a link to the host has come.</summary>
internal enum LinkState : byte
{
    /// <summary>The terminal has no network address, or knows no host.</summary>
    Disconnected = 0,

    /// <summary>The next attempt is not due yet.</summary>
    Waiting = 1,

    /// <summary>The host's name is to be resolved.</summary>
    Resolving = 2,

    /// <summary>A connection is to be opened.</summary>
    Connecting = 3,

    /// <summary>The connection is to be secured.</summary>
    Handshaking = 4,

    /// <summary>Connected: messages can be sent and received.</summary>
    Up = 5,
}
