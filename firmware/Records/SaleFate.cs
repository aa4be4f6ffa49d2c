namespace PosTerminal.Firmware.Records;

/// <summary>What became of the money of the last sale. Numbers lie in flash.</summary>
public enum SaleFate : byte
{
    /// <summary>There was no sale.</summary>
    None = 0,

    /// <summary>The sale was not sent, or was declined: no money moved.</summary>
    NotCharged = 1,

    /// <summary>The sale was approved: money moved.</summary>
    Approved = 2,

    /// <summary>Its reversal is pending at this terminal.</summary>
    ReversalPending = 3,

    /// <summary>The issuer has undone the sale.</summary>
    Reversed = 4,

    /// <summary>Its reversal is pending at the terminal that took the hand-over.</summary>
    HandedOver = 5,

    /// <summary>Nobody knows, and the terminal must not undo it: the provider looks into the host's book.</summary>
    Unsettled = 6,
}
