namespace PosTerminal.Firmware.Transaction;

/// <summary>What the reversal engine did in a tick.</summary>
public enum ReversalProgress : byte
{
    /// <summary>Nothing that must be recorded.</summary>
    None = 0,

    /// <summary>The reversal was sent, for the first time or again.</summary>
    Sent = 1,

    /// <summary>The issuer has acknowledged: the sale is undone.</summary>
    Acknowledged = 2,
}
