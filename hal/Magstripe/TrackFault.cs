namespace PosTerminal.Hal.Magstripe;

/// <summary>What is wrong with the framing of a track.</summary>
public enum TrackFault : byte
{
    /// <summary>Parity, sum and tail are right.</summary>
    None = 0,

    /// <summary>No start sentinel with zeros before it.</summary>
    NoStartSentinel = 1,

    /// <summary>A start sentinel, and no end sentinel behind it.</summary>
    NoEndSentinel = 2,

    /// <summary>Characters with wrong parity or lost bits.</summary>
    Parity = 3,

    /// <summary>Every character is right, and the sum over them is not.</summary>
    Lrc = 4,

    /// <summary>Ones behind the LRC, where only zeros may be.</summary>
    DirtyTail = 5,
}
