namespace PosTerminal.Firmware.Host;

/// <summary>What a message of the host is to the request that is out.</summary>
public enum ReplyMatch : byte
{
    /// <summary>It answers nothing that was asked.</summary>
    None = 0,

    /// <summary>Its reply.</summary>
    Own = 1,

    /// <summary>The late reply to an echo test or a report, which nobody waits for any more.</summary>
    Former = 2,
}
