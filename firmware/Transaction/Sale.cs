using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The sale under way. One object serves all sales; <see cref="Wipe"/> empties it.</summary>
public sealed class Sale
{
    /// <summary>Most swipes that one sale allows.</summary>
    public const int MaximumSwipes = 3;

    /// <summary>The card, once it is read.</summary>
    public readonly CardData Card = new CardData();

    /// <summary>Handle of that card. It stays until the next card: <see cref="Wipe"/> leaves it.</summary>
    public readonly byte[] CardHandle = new byte[JournalRecord.HandleLength];

    /// <summary>The PIN while it is typed.</summary>
    public readonly PinBuffer Pin = new PinBuffer();

    /// <summary>Amount in minor units.</summary>
    public long AmountMinor;

    /// <summary>Trace number of the last request, 0 before the first.</summary>
    public int Stan;

    /// <summary>Number of PINs that left for this presentation of the card.</summary>
    public int PinSends;

    /// <summary>Number of swipes that gave no card.</summary>
    public int FailedSwipes;

    /// <summary>
    /// Trace number of the sale that was charged a moment ago, while it is asked whether the same is meant once more;
    /// else 0.
    /// </summary>
    public int RepeatOf;

    /// <summary>When that was asked, or a digit typed there, in ms since power-up.</summary>
    public long AskedMs;

    /// <summary>Zeroes card and PIN and forgets the sale.</summary>
    public void Wipe()
    {
        Card.Clear();
        Pin.Wipe();
        AmountMinor = 0;
        Stan = 0;
        PinSends = 0;
        FailedSwipes = 0;
        RepeatOf = 0;
    }
}
