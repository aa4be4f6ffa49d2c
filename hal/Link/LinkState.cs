namespace PosTerminal.Hal.Link;

/// <summary>How far a link to the host has come.</summary>
internal enum LinkState : byte
{
    /// <summary>Without an address, or without hosts.</summary>
    Disconnected = 0,

    /// <summary>Until the next attempt is due.</summary>
    Waiting = 1,

    /// <summary>The host's name is to be resolved.</summary>
    Resolving = 2,

    /// <summary>A connection is to be opened.</summary>
    Connecting = 3,

    /// <summary>The connection is to be secured.</summary>
    Handshaking = 4,

    /// <summary>Messages go to and fro.</summary>
    Up = 5,
}
