using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"swipe: { card: visa-pin, speed: 50cm/s, ... }".</summary>
public sealed record SwipeStep : Step
{
    private const int LongestTrack2 = 37;

    /// <summary>The card and how it passes.</summary>
    public SwipeOrder Order { get; init; } = new();

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of the verb.</summary>
    public static SwipeStep Read(Value value)
    {
        Fields fields = value.AsFields();
        var usual = new SwipeOrder();
        Value? card = fields.Find("card");
        Value? track = fields.Find("track2");
        if (card is not null)
        {
            track?.Refuse("'track2' cannot stand beside 'card', whose track it replaces");
        }
        var order = new SwipeOrder
        {
            Card = card?.AsOneOf(Vocabulary.Cards) ?? usual.Card,
            Track2 = ReadTrack(track),
            SpeedMmPerS = fields.Find("speed")?.AsQuantity(Quantity.SpeedMmPerS, 1, 10_000)
                ?? usual.SpeedMmPerS,
            Accelerate = fields.Find("accelerate")?.AsQuantity(Quantity.Factor, 0.05, 20)
                ?? usual.Accelerate,
            Jitter = fields.Find("jitter")?.AsQuantity(Quantity.Part, 0, 0.5) ?? usual.Jitter,
            Direction = ReadDirection(fields.Find("direction")),
        };
        order = order with { Fault = ReadFault(fields.Find("fault"), BitsOf(order)) };
        fields.RefuseRest();
        return new SwipeStep { Order = order };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Swipe];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        play.Secrets.Swiped(Order.Track2);
        play.Bench.Swipe(Order);
        return null;
    }

    // Of a card that is refused no bit is.
    private static int BitsOf(SwipeOrder order) =>
        IsTrack(order.Track2 ?? "") && (order.Track2 is not null || CardTray.TryFind(order.Card, out _))
            ? CardTray.Find(order).Track2Bits.Length : int.MaxValue;

    private static bool IsTrack(string text) => text.Length <= LongestTrack2
        && text.All(c => char.IsAsciiDigit(c) || c is ':' or '<' or '=' or '>');

    // The text of a track is never quoted in a message.
    private static string? ReadTrack(Value? track)
    {
        string? text = track?.AsText();
        if (!IsTrack(text ?? ""))
        {
            track!.Refuse(
                "'track2' holds at most 37 of the characters 0-9 : < = > (without the sentinels)");
        }
        return text;
    }

    private static SwipeDirection ReadDirection(Value? direction) =>
        direction?.AsOneOf("forward", "backward") == "backward"
            ? SwipeDirection.Backward : SwipeDirection.Forward;

    private static SwipeFault ReadFault(Value? fault, int cardBits)
    {
        if (fault is null)
        {
            return new SwipeFault();
        }
        Fields fields = fault.AsFields();
        Value? eraseBits = fields.Find("erase-bits");
        (int first, int last) = ReadBits(eraseBits);
        Value? flipBit = fields.Find("flip-bit");
        Value? flipBits = fields.Find("flip-bits");
        (int firstFlip, int lastFlip) = ReadBits(flipBits);
        if (flipBit is not null)
        {
            flipBits?.Refuse("'flip-bits' cannot stand beside 'flip-bit'");
        }
        var result = new SwipeFault
        {
            StopAfter = fields.Find("stop-after")?.AsQuantity(Quantity.Part, 0, 1) ?? 1,
            StartAfter = fields.Find("start-after")?.AsQuantity(Quantity.Part, 0, 1) ?? 0,
            Amplitude = fields.Find("amplitude")?.AsQuantity(Quantity.Part, 0, 1) ?? 1,
            EraseFirstBit = first,
            EraseLastBit = last,
            FlipBit = (int?)flipBit?.AsWhole(0, 2000) ?? firstFlip,
            FlipLastBit = lastFlip,
            IsUnseen = fields.Find("unseen")?.AsOneOf("true", "false") == "true",
            Noise = fields.Find("noise")?.AsQuantity(Quantity.Part, 0, 1) ?? 0,
        };
        RefuseBehind(eraseBits, first, cardBits);
        RefuseBehind(flipBit ?? flipBits, result.FlipBit, cardBits);
        fields.RefuseRest();
        return result;
    }

    // It would damage nothing, and the card be read as a good one.
    private static void RefuseBehind(Value? bits, int first, int cardBits)
    {
        if (first >= cardBits)
        {
            bits!.Refuse($"'{bits.Name}' begins behind the card, whose track 2 has {cardBits} bits");
        }
    }

    private static (int First, int Last) ReadBits(Value? range)
    {
        if (range is null)
        {
            return (-1, -1);
        }
        string[] ends = range.AsText().Split("..");
        if (ends.Length == 2 && int.TryParse(ends[0], out int first)
            && int.TryParse(ends[1], out int last) && first >= 0 && last >= first)
        {
            return (first, last);
        }
        range.Refuse($"'{range.Name}' is a range of bits, as 40..47");
        return (-1, -1);
    }
}
