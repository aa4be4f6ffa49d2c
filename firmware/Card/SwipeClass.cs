namespace PosTerminal.Firmware.Card;

/// <summary>What one swipe shows by itself, without the swipes before it.</summary>
public enum SwipeClass : byte
{
    /// <summary>No swipe yet.</summary>
    None = 0,

    /// <summary>Decoded and every check passed.</summary>
    Good = 1,

    /// <summary>As <see cref="Good"/>, swiped backward.</summary>
    GoodReversed = 2,

    /// <summary>As <see cref="Good"/>, but many cells are beyond the in-use limits: wear.</summary>
    Marginal = 3,

    /// <summary>One track decoded fully, the other did not.</summary>
    SingleTrack = 4,

    /// <summary>A line of the reader is stuck or dead while no card is in the slot.</summary>
    ReaderLine = 5,

    /// <summary>The card passed and no flux change was seen.</summary>
    NoSignal = 6,

    /// <summary>Fewer than 20 flux changes: a touch, or a stripe that holds nothing.</summary>
    NoEncode = 7,

    /// <summary>Edges that no card makes: noise without a card, or far too fast.</summary>
    ReaderNoise = 8,

    /// <summary>The terminal lost edges: it says nothing about the card.</summary>
    LostEdges = 9,

    /// <summary>Regular cells, all zero: formatted but empty.</summary>
    BlankFormatted = 10,

    /// <summary>Regular cells, all one: the data line is stuck.</summary>
    DataStuck = 11,

    /// <summary>Begins or ends in the middle of the track: lifted, or started late.</summary>
    Partial = 12,

    /// <summary>Faster than the reader takes.</summary>
    TooFast = 13,

    /// <summary>Slower than the reader takes.</summary>
    TooSlow = 14,

    /// <summary>The hand stopped or jumped.</summary>
    Jerky = 15,

    /// <summary>Errors in one place: a scratch.</summary>
    CardScratch = 16,

    /// <summary>Errors all over: a weak stripe or a dirty head.</summary>
    WeakOrDirty = 17,

    /// <summary>Every character's parity is right and the sum is not.</summary>
    LrcError = 18,

    /// <summary>Regular cells without ISO framing: not a bank card.</summary>
    NotBankCard = 19,

    /// <summary>Framed correctly, but the number or a date cannot be right.</summary>
    DataError = 20,
}
