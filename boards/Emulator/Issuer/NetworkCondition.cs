namespace PosTerminal.Emulator.Issuer;

/// <summary>What the network does to an exchange.</summary>
public enum NetworkCondition
{
    /// <summary>Works.</summary>
    Up,

    /// <summary>No link at all, and the terminal knows it.</summary>
    Down,

    /// <summary>The connection is refused before the first byte.</summary>
    BeforeRequest,

    /// <summary>The request arrives, the reply is lost without a sign.</summary>
    AfterRequest,

    /// <summary>The connection breaks while the reply comes.</summary>
    MidReply,

    /// <summary>The connection is reset while the request leaves; the issuer never has all of it.</summary>
    Reset,
}
