namespace PosTerminal.Firmware.Host;

/// <summary>How a message of the host relates to the request that was sent last.</summary>
public enum ReplyMatch : byte
{
    /// <summary>It is no reply to any request.</summary>
    None = 0,

    /// <summary>It is the reply to that request.</summary>
    Own = 1,

    /// <summary>It is a late reply to an earlier sign-on, echo test or status, which nobody needs any more.</summary>
    Former = 2,

    /// <summary>
    /// It says without an authentication code that the one of the request is wrong (A0). Anybody may say so.
    /// </summary>
    Unproved = 3,
}
