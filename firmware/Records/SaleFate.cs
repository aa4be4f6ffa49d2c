namespace PosTerminal.Firmware.Records;

/// <summary>What became of the money of the last sale, for the operator.</summary>
public enum SaleFate : byte
{
    /// <summary>There was no sale.</summary>
    None = 0,

    /// <summary>Never sent, or declined: no money moved.</summary>
    NotCharged = 1,

    /// <summary>Approved and complete.</summary>
    Approved = 2,

    /// <summary>Being undone.</summary>
    ReversalPending = 3,

    /// <summary>Undone.</summary>
    Reversed = 4,

    /// <summary>Being undone, by the terminal that it was handed over to.</summary>
    HandedOver = 5,
}
