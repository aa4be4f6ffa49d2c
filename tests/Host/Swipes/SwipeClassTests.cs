using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Tests.Swipes;

[TestClass]
public sealed class SwipeClassTests
{
    private static readonly (string Sentence, SwipeOrder Order, SwipeClass Class)[] s_table =
    [
        ("demagnetised", new() { Card = "demagnetised" }, SwipeClass.NoSignal),
        ("touched only", Damaged(new() { StopAfter = 0.03 }), SwipeClass.NoEncode),
        ("formatted but empty", new() { Card = "blank" }, SwipeClass.BlankFormatted),
        ("lifted at 40 %", Damaged(new() { StopAfter = 0.4 }), SwipeClass.Partial),
        ("lifted at 75 %", Damaged(new() { StopAfter = 0.75 }), SwipeClass.Partial),
        ("started late at 40 %", Damaged(new() { StartAfter = 0.4 }), SwipeClass.Partial),
        ("one hole of seven bits", new() { Card = "scratched" }, SwipeClass.CardScratch),
        ("one bit flipped, and mended", Damaged(new() { FlipBit = 100 }), SwipeClass.Marginal),
        ("three bits flipped", Damaged(new() { FlipBit = 100, FlipLastBit = 102 }), SwipeClass.CardScratch),
        ("amplitude 0.25", Damaged(new() { Amplitude = 0.25 }), SwipeClass.WeakOrDirty),
        ("noise on every tenth bit", Damaged(new() { Noise = 0.3 }), SwipeClass.WeakOrDirty),
        ("three bits flipped, and too fast", FlippedAt(2500), SwipeClass.TooFast),
        ("three bits flipped, and too slow", FlippedAt(30), SwipeClass.TooSlow),
        ("three bits flipped, eleven times faster at last", FlippedAt(100) with { Accelerate = 11 }, SwipeClass.Jerky),
        ("two bits of one character flipped", Damaged(new() { FlipBit = 24, FlipLastBit = 25 }), SwipeClass.LrcError),
        ("the slot does not see the card", Damaged(new() { IsUnseen = true }), SwipeClass.ReaderNoise),
        ("far too fast, and read", new() { SpeedMmPerS = 5000 }, SwipeClass.Good),
        ("far too slow, and read", new() { SpeedMmPerS = 30 }, SwipeClass.Good),
        ("transit card", new() { Card = "not-bank" }, SwipeClass.NotBankCard),
        ("wrong check digit", new() { Card = "bad-luhn" }, SwipeClass.DataError),
        ("card without track 1", new() { Track2 = "4111111111111111=4912120" }, SwipeClass.SingleTrack),
        ("worn to the limits", new() { Jitter = 0.15, Accelerate = 6 }, SwipeClass.Marginal),
        ("backward", new() { Direction = SwipeDirection.Backward }, SwipeClass.GoodReversed),
        ("well", new(), SwipeClass.Good),
    ];

    [TestMethod]
    public void Each_damage_has_its_class()
    {
        foreach ((string sentence, SwipeOrder order, SwipeClass expected) in s_table)
        {
            for (int seed = 0; seed < 20; seed++)
            {
                ReaderBench bench = new();
                Assert.IsTrue(bench.Pass(new SwipeSynthesizer().Make(order, new Random(seed))), sentence);
                Assert.AreEqual(expected, bench.Swipe.Class, $"{sentence}, seed {seed}");
                Assert.AreEqual(bench.Swipe.IsAccepted, bench.Swipe.Card.PanLength > 0, sentence);
            }
        }
    }

    [TestMethod]
    [DataRow(2, 198, 7)]
    [DataRow(5, 198, 7)]
    [DataRow(8, 198, 7)]
    public void A_hole_anywhere_in_the_text_is_a_scratch(int bits, int leastOf200, int seed)
    {
        Random random = new(seed);
        int named = 0;
        for (int i = 0; i < 200; i++)
        {
            int first = random.Next(19, 199 - bits);
            SwipeFault hole = new() { EraseFirstBit = first, EraseLastBit = first + bits - 1 };
            named += Name(Damaged(hole) with { Jitter = 0.08 }, random) == SwipeClass.CardScratch ? 1 : 0;
        }

        Assert.IsTrue(named >= leastOf200, $"{named} of 200, seed {seed}");
    }

    [TestMethod]
    [DataRow(0.05, 190, 7)]
    [DataRow(0.10, 190, 7)]
    public void Noise_all_over_is_weak_or_dirty(double noise, int leastOf200, int seed)
    {
        Random random = new(seed);
        int named = 0;
        for (int i = 0; i < 200; i++)
        {
            SwipeOrder order = Damaged(new() { Noise = noise }) with { Jitter = 0.08 };
            named += Name(order, random) == SwipeClass.WeakOrDirty ? 1 : 0;
        }

        Assert.IsTrue(named >= leastOf200, $"{named} of 200, seed {seed}");
    }

    [TestMethod]
    public void A_card_that_stays_in_the_slot_without_a_signal_is_a_fault_of_the_line_reported_once()
    {
        ReaderBench bench = new();
        Assert.AreEqual(1, bench.Stay(20_000));
        Assert.AreEqual(SwipeClass.ReaderLine, bench.Swipe.Class);
    }

    [TestMethod]
    public void More_edges_than_the_buffer_holds_are_lost_edges()
    {
        ReaderBench bench = new();
        long[] edges = [.. Enumerable.Range(0, 800).Select(i => i * 400_000L)];
        Assert.IsTrue(bench.Pass(new SwipeWaveform { Track2EdgesNs = edges }));
        Assert.AreEqual(SwipeClass.LostEdges, bench.Swipe.Class);
    }

    [TestMethod]
    public void Edges_faster_than_any_card_are_noise()
    {
        ReaderBench bench = new();
        long[] edges = [.. Enumerable.Range(0, 300).Select(i => i * 9_000L)];
        Assert.IsTrue(bench.Pass(new SwipeWaveform { Track2EdgesNs = edges }));
        Assert.AreEqual(SwipeClass.ReaderNoise, bench.Swipe.Class);
    }

    [TestMethod]
    [DataRow("visa-pin", SwipeClass.Good)]
    [DataRow("mastercard-pin", SwipeClass.DataError)]
    [DataRow("amex-nopin", SwipeClass.DataError)]
    public void A_track_1_that_names_another_account_contradicts_track_2(string other, SwipeClass expected)
    {
        ReaderBench bench = new();
        bench.Pass(new SwipeWaveform
        {
            Track2EdgesNs = Edges("visa-pin").Track2EdgesNs,
            Track1EdgesNs = Edges(other).Track1EdgesNs,
        });
        Assert.AreEqual(expected, bench.Swipe.Class);
        Assert.AreEqual(expected == SwipeClass.Good ? 16 : 0, bench.Swipe.Card.PanLength);
    }

    [TestMethod]
    [DataRow("visa-pin", 120)]
    [DataRow("maestro-19-pin", 120)]
    [DataRow("amex-nopin", 101)]
    [DataRow("chip-card", 201)]
    public void A_card_of_the_tray_is_read_with_its_service_code(string card, int serviceCode)
    {
        ReaderBench bench = new();
        bench.Pass(new SwipeSynthesizer().Make(new SwipeOrder { Card = card }, new Random(1)));
        Assert.AreEqual(SwipeClass.Good, bench.Swipe.Class);
        Assert.AreEqual(serviceCode, bench.Swipe.Card.ServiceCode);
    }

    private static SwipeWaveform Edges(string card) =>
        new SwipeSynthesizer().Make(new SwipeOrder { Card = card }, new Random(1));

    private static SwipeOrder FlippedAt(double speed) =>
        Damaged(new() { FlipBit = 100, FlipLastBit = 102 }) with { SpeedMmPerS = speed };

    private static SwipeClass Name(SwipeOrder order, Random random)
    {
        ReaderBench bench = new();
        bench.Pass(new SwipeSynthesizer().Make(order, random));
        return bench.Swipe.Evidence;
    }

    private static SwipeOrder Damaged(SwipeFault fault) => new() { Fault = fault };
}
