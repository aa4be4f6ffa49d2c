namespace PosTerminal.Firmware.Card;

/// <summary>One swipe: its class, how it went, and the card when it was read.</summary>
public sealed class CardSwipe
{
    /// <summary>The card's fields; meaningful only when <see cref="IsAccepted"/>.</summary>
    public readonly CardData Card = new CardData();

    /// <summary>What the swipe shows.</summary>
    public SwipeClass Class;

    /// <summary>What a swipe that was mended showed before, <see cref="SwipeClass.None"/> when it was not.</summary>
    public SwipeClass Mended;

    /// <summary>Which way the card went.</summary>
    public SwipeDirection Direction;

    /// <summary>Mean speed in mm/s, 0 when no cell was seen.</summary>
    public int SpeedMmPerS;

    /// <summary>True when the card may be used.</summary>
    public bool IsAccepted =>
        Class >= SwipeClass.Good && Class <= SwipeClass.SingleTrack;

    /// <summary>What the swipe tells about card, hand and reader: mended damage is damage.</summary>
    public SwipeClass Evidence => Mended != SwipeClass.None ? Mended : Class;

    /// <summary>Zeroes the card and forgets the swipe.</summary>
    public void Clear()
    {
        Card.Clear();
        Class = SwipeClass.None;
        Mended = SwipeClass.None;
        Direction = SwipeDirection.Unknown;
        SpeedMmPerS = 0;
    }

    /// <summary>Copies another swipe into this one.</summary>
    public void CopyFrom(CardSwipe other)
    {
        Card.CopyFrom(other.Card);
        Class = other.Class;
        Mended = other.Mended;
        Direction = other.Direction;
        SpeedMmPerS = other.SpeedMmPerS;
    }
}
