using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The sale under way. Lives as long as the terminal; <see cref="Wipe"/> makes it empty.</summary>
public sealed class Sale
{
    /// <summary>Most swipes of one sale.</summary>
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

    /// <summary>PINs that left for this presentation.</summary>
    public int PinSends;

    /// <summary>Swipes that were no use.</summary>
    public int FailedSwipes;

    /// <summary>Zeroes card and PIN and forgets the sale.</summary>
    public void Wipe()
    {
        Card.Clear();
        Pin.Wipe();
        AmountMinor = 0;
        Stan = 0;
        PinSends = 0;
        FailedSwipes = 0;
    }
}
