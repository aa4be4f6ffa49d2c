namespace PosTerminal.Firmware.Transaction;

/// <summary>What a tick of the reversal engine did.</summary>
public enum ReversalProgress : byte
{
    /// <summary>Nothing worth telling.</summary>
    None = 0,

    /// <summary>The reversal left once more.</summary>
    Sent = 1,

    /// <summary>The issuer has undone the sale.</summary>
    Acknowledged = 2,
}
