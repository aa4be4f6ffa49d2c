namespace PosTerminal.Emulator.Swipes;

/// <summary>What the lines of a reader do while one card passes; times in ns from the start of the swipe.</summary>
public sealed record SwipeWaveform
{
    /// <summary>The card-present line does not see the card.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>When the card reaches the head.</summary>
    public long PresentBeginNs { get; init; }

    /// <summary>When the card has left the head.</summary>
    public long PresentEndNs { get; init; }

    /// <summary>Edges of the F2F line of track 2, in order.</summary>
    public long[] Track2EdgesNs { get; init; } = [];

    /// <summary>Edges of the F2F line of track 1, in order.</summary>
    public long[] Track1EdgesNs { get; init; } = [];

    /// <summary>Level of both lines before the first edge.</summary>
    public bool FirstLevel { get; init; }
}
