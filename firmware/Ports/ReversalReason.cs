namespace PosTerminal.Firmware.Ports;

/// <summary>Why a sale is undone: field 39 of a 0400, the four codes of UnionPay terminals.</summary>
public enum ReversalReason : byte
{
    /// <summary>No reversal.</summary>
    None = 0,

    /// <summary>98: no reply in time.</summary>
    NoReply = 1,

    /// <summary>96: approved, but the terminal could not complete.</summary>
    CannotComplete = 2,

    /// <summary>A0: the approval's MAC is wrong.</summary>
    BadMac = 3,

    /// <summary>06: any other cause, as a cancel after the request left.</summary>
    Other = 4,
}
