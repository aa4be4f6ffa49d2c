namespace PosTerminal.Emulator.Invariants;

/// <summary>Tries of one card: what the terminal counts, must count and may count.</summary>
public sealed class TryCount
{
    /// <summary>What the terminal counts.</summary>
    public int Count { get; set; }

    /// <summary>Wrong PINs that it knows of.</summary>
    public int AtLeast { get; set; }

    /// <summary>Those, and PINs that may have been lost in a power cut.</summary>
    public int AtMost { get; set; }

    /// <summary>True when an approval or an unlock allows the count to fall.</summary>
    public bool MayFall { get; set; }

    /// <summary>True once the count fell without a reason.</summary>
    public bool HasFallen { get; set; }

    /// <summary>True powered-on time of the last count, in ns.</summary>
    public long LastNs { get; set; }

    /// <summary>The same by the terminal's clock, in s; -1 before the first.</summary>
    public long LastSeconds { get; set; } = -1;
}
