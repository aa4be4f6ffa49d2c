using System;
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
        ("one bit flipped", Damaged(new() { FlipBit = 100 }), SwipeClass.CardScratch),
        ("amplitude 0.25", Damaged(new() { Amplitude = 0.25 }), SwipeClass.WeakOrDirty),
        ("noise on every tenth bit", Damaged(new() { Noise = 0.3 }), SwipeClass.WeakOrDirty),
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

    private static SwipeOrder Damaged(SwipeFault fault) => new() { Fault = fault };
}
