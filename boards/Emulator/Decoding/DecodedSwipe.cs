using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>What a recorded swipe shows.</summary>
public sealed record DecodedSwipe
{
    /// <summary>Its class.</summary>
    public SwipeClass Class { get; init; }

    /// <summary>Which way the card went.</summary>
    public SwipeDirection Direction { get; init; }

    /// <summary>Mean speed in mm/s.</summary>
    public int SpeedMmPerS { get; init; }

    /// <summary>What the swipe showed before the second decoder mended it, None when it did not.</summary>
    public SwipeClass Mended { get; init; }

    /// <summary>Track that was tried, or read.</summary>
    public int Track { get; init; }

    /// <summary>ASCII from start to end sentinel, empty when the framing failed. Sensitive.</summary>
    public byte[] Text { get; init; } = [];

    /// <summary>Cells that could not be told, or are far from the length of their neighbours.</summary>
    public int WildCells { get; init; }

    /// <summary>Bits in order of time, as decoded. Sensitive when the card is a bank card's.</summary>
    public byte[] Bits { get; init; } = [];
}
