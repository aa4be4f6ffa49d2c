using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Swipes;

/// <summary>The cards that lie beside the terminal. Numbers are public test numbers.</summary>
public static class CardTray
{
    private const string Expiry = "4912";
    private const string NeedsPin = "120";
    private const string NoPin = "101";
    private const string HasChip = "201";

    private static readonly Dictionary<string, TrayCard> s_cards = Fill();

    /// <summary>All cards.</summary>
    public static IReadOnlyCollection<TrayCard> Cards => s_cards.Values;

    /// <summary>Finds a card by its name.</summary>
    public static bool TryFind(string name, out TrayCard card) => s_cards.TryGetValue(name, out card!);

    /// <summary>The card of an order: one of the tray, or one with the text that the order gives.</summary>
    /// <exception cref="ArgumentException">There is no such card, or the text cannot be written.</exception>
    public static TrayCard Find(SwipeOrder order)
    {
        if (order.Track2 is { } text)
        {
            return new TrayCard("track2", TrackEncoder.EncodeTrack(2, text), [], new SwipeFault());
        }

        return TryFind(order.Card, out TrayCard card)
            ? card
            : throw new ArgumentException($"no card '{order.Card}' in the tray", nameof(order));
    }

    private static Dictionary<string, TrayCard> Fill()
    {
        TrayCard[] cards =
        [
            Bank("visa-pin", "4111111111111111", Expiry, NeedsPin),
            Bank("mastercard-pin", "5555555555554444", Expiry, NeedsPin),
            Bank("unionpay-pin", "6210947000000021", Expiry, NeedsPin),
            Bank("maestro-19-pin", "6799990100000000019", Expiry, NeedsPin),
            Bank("visa-nopin", "4012888888881881", Expiry, NoPin),
            Bank("amex-nopin", "378282246310005", Expiry, NoPin),
            Bank("chip-card", "4242424242424242", Expiry, HasChip),
            Bank("expired-card", "5105105105105100", "2001", NoPin),
            Bank("bad-luhn", "4111111111111112", Expiry, NoPin),
            new("not-bank", TransitBits(230), TransitBits(230), new SwipeFault()),
            new("blank", TrackEncoder.Place(2, []), TrackEncoder.Place(1, []), new SwipeFault()),
            new("demagnetised", [], [], new SwipeFault { Amplitude = 0.05 }),
            Bank("scratched", "4761739001010010", Expiry, NoPin) with
            {
                Damage = new SwipeFault { EraseFirstBit = 88, EraseLastBit = 94 },
            },
            Bank("weak", "5413330002001155", Expiry, NoPin) with
            {
                Damage = new SwipeFault { Amplitude = 0.3 },
            },
        ];
        Dictionary<string, TrayCard> named = new(cards.Length);
        foreach (TrayCard card in cards)
        {
            named.Add(card.Name, card);
        }

        return named;
    }

    private static TrayCard Bank(string name, string pan, string expiry, string serviceCode) => new(
        name,
        TrackEncoder.EncodeTrack(2, $"{pan}={expiry}{serviceCode}0000012345"),
        TrackEncoder.EncodeTrack(1, $"B{pan}^TEST/CARD^{expiry}{serviceCode}000000123000000"),
        new SwipeFault())
    {
        Number = pan,
    };

    // Fixed bits in the manner of a transit card: regular cells, zeros around, no ISO framing.
    private static byte[] TransitBits(int length)
    {
        byte[] bits = new byte[length];
        uint register = 0xACE1;
        for (int i = 12; i < length - 12; i++)
        {
            bits[i] = (byte)(register & 1);
            register = (register >> 1) ^ ((register & 1) * 0xB400);
        }

        return bits;
    }
}
