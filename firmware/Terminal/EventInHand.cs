using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Terminal;

/// <summary>The time of this tick, and the data of the event that the machine handles now.</summary>
public sealed class EventInHand
{
    /// <summary>The swipe that the reader gave in this tick; empty without one.</summary>
    public readonly CardSwipe Swipe = new CardSwipe();

    /// <summary>Handle of the card read last, also of one that passes outside a sale.</summary>
    public readonly byte[] SwipeHandle = new byte[JournalRecord.HandleLength];

    /// <summary>Time since power-up in ms, the same for the whole tick.</summary>
    public long NowMs;

    /// <summary>The digit just typed, 0 to 9; 0 for every other event.</summary>
    public int Digit;

    /// <summary>
    /// The fault that the guard of the row in hand has found. Its effect tells it and does not look again: what made
    /// the guard hold may be gone by then.
    /// </summary>
    public FaultCode Cause;

    /// <summary>Trace number of the sale that the guard of the row in hand has found to be the same; 0 for none.
    /// </summary>
    public int RepeatOf;

    /// <summary>Zeroes digit and swipe.</summary>
    public void Clear()
    {
        Digit = 0;
        Swipe.Clear();
    }
}
