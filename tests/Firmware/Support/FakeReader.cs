using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A reader that gives the swipe which the test put in.</summary>
public sealed class FakeReader : ICardReader
{
    private bool _hasSwipe;

    public CardSwipe Next { get; } = new CardSwipe();

    public int ArmCount { get; private set; }

    /// <summary>On this keypad somebody presses 9 twice while the card is read; nobody does without it.</summary>
    public FakeKeypad? PressedMeanwhile { get; set; }

    public void Arm() => ArmCount++;

    /// <summary>A failed swipe of a class.</summary>
    public void Fail(SwipeClass swipeClass)
    {
        Next.Clear();
        Next.Class = swipeClass;
        _hasSwipe = true;
    }

    /// <summary>A card that reads well.</summary>
    public void Give(string pan, int expiryYearMonth, int serviceCode)
    {
        Next.Clear();
        Next.Class = SwipeClass.Good;
        Next.Direction = SwipeDirection.Forward;
        for (int i = 0; i < pan.Length; i++)
        {
            Next.Card.Track2[i] = (byte)pan[i];
        }
        Next.Card.PanLength = pan.Length;
        Next.Card.ExpiryYearMonth = expiryYearMonth;
        Next.Card.ServiceCode = serviceCode;
        _hasSwipe = true;
    }

    public bool TryTake(long nowMs, CardSwipe swipe)
    {
        if (!_hasSwipe)
        {
            return false;
        }
        _hasSwipe = false;
        PressedMeanwhile?.Type("99");
        swipe.CopyFrom(Next);
        return true;
    }
}
