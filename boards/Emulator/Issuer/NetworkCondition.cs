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

    /// <summary>Names cannot be resolved.</summary>
    Dns,

    /// <summary>A page of the access point answers instead of the host.</summary>
    CaptivePortal,

    /// <summary>The host's certificate is not trusted.</summary>
    Certificate,

    /// <summary>The radio hears little.</summary>
    WeakSignal,

    /// <summary>The link goes and comes.</summary>
    Flap,

    /// <summary>Everything takes long.</summary>
    Latency,

    /// <summary>Another access point than the one at which the terminal is installed.</summary>
    StrangeAccessPoint,
}
