namespace PosTerminal.Firmware.Ports;

/// <summary>How far an exchange with the host has come.</summary>
public enum HostProgress : byte
{
    /// <summary>No exchange is under way.</summary>
    None = 0,

    /// <summary>The exchange is under way; bytes may have left.</summary>
    Waiting = 1,

    /// <summary>A reply that belongs to the request is here.</summary>
    Replied = 2,

    /// <summary>The exchange failed before the first byte left: the issuer cannot know of it.</summary>
    NotSent = 3,

    /// <summary>The exchange failed after the first byte left: the terminal cannot know what the issuer did.</summary>
    Broken = 4,

    /// <summary>The exchange is under way; a reply came that is no message or answers no request of ours.</summary>
    Invalid = 5,

    /// <summary>
    /// A reply to the request came whose authentication code is wrong, or that says without a code that the request's
    /// is wrong.
    /// </summary>
    BadMac = 6,
}
