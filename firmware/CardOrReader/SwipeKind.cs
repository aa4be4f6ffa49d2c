namespace PosTerminal.Firmware.CardOrReader;

/// <summary>What a swipe tells about card, hand and reader.</summary>
public enum SwipeKind : byte
{
    /// <summary>The card was read in full.</summary>
    Read = 0,

    /// <summary>The head works, but one track is missing or the data is not that of a bank card.</summary>
    Alive = 1,

    /// <summary>No flux change was seen.</summary>
    Silent = 2,

    /// <summary>A few flux changes were seen.</summary>
    Touch = 3,

    /// <summary>The track is damaged in one place.</summary>
    OnePlace = 4,

    /// <summary>The track is damaged all over.</summary>
    Spread = 5,

    /// <summary>The swipe was too fast, too slow, jerky, or not of the whole card.</summary>
    Hand = 6,

    /// <summary>The swipe tells nothing.</summary>
    None = 7,
}
