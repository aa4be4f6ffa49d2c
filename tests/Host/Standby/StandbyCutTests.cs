using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>
/// The power goes before, at every byte of, and after every write of a hand-over and of a take-over. Afterwards one
/// terminal owns the reversal, or the first says that it has handed over and shows the block that must be taken.
/// </summary>
[TestClass]
public class StandbyCutTests
{
    private const int RestSeconds = 30;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_hand_over_that_is_cut_leaves_the_reversal_here_or_in_a_block_that_must_be_taken()
    {
        CutPoint[] points = PointsOfHandOver();
        int handedOver = 0;
        foreach (CutPoint point in points)
        {
            handedOver += CutHandOver(point) ? 1 : 0;
        }
        TestContext.WriteLine($"{points.Length} cut points, {handedOver} handed over");
        Assert.IsGreaterThan(100, points.Length);
        Assert.IsGreaterThan(0, handedOver);
        Assert.IsLessThan(points.Length, handedOver);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_take_over_that_is_cut_has_taken_nothing_or_all_and_what_it_has_not_taken_it_takes_later(bool hasSold)
    {
        CutPoint[] points = PointsOfTakeOver(hasSold);
        int taken = 0;
        foreach (CutPoint point in points)
        {
            taken += CutTakeOver(hasSold, point) ? 1 : 0;
        }
        TestContext.WriteLine($"{points.Length} cut points, {taken} taken over");
        Assert.IsGreaterThan(100, points.Length);
        Assert.IsGreaterThan(0, taken);
        Assert.IsLessThan(points.Length, taken);
    }

    private static CutPoint[] PointsOfHandOver()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        Assert.IsTrue(TwoTerminals.TryUnder(shop.First, null, () => TwoTerminals.HandOver(shop.First)));
        return TwoTerminals.PointsOf(shop.First);
    }

    private static CutPoint[] PointsOfTakeOver(bool hasSold)
    {
        TwoTerminals shop = Given(hasSold);
        Assert.IsTrue(TwoTerminals.TryUnder(shop.Standby, null, () => TwoTerminals.TakeOver(shop.Standby)));
        return TwoTerminals.PointsOf(shop.Standby);
    }

    // True when the hand-over was durable.
    private static bool CutHandOver(CutPoint point)
    {
        TwoTerminals shop = new();
        shop.Prepare();
        Assert.IsFalse(TwoTerminals.TryUnder(shop.First, point, () => TwoTerminals.HandOver(shop.First)), $"{point}");
        Assert.IsEmpty(shop.Paper, $"{point}: the block left before the hand-over was known to be durable");
        shop.First.SetNetwork("up");
        shop.First.PowerUp();
        TwoTerminals.Rest(shop.First, RestSeconds);
        bool isHandedOver = TwoTerminals.IsHandedOver(shop.First);
        Assert.AreEqual(isHandedOver ? 0 : 1, shop.ReversalsSeen, $"{point}");
        if (isHandedOver)
        {
            Assert.AreEqual("HANDED OVER", shop.First.Display[0], $"{point}");
            Assert.IsTrue(TwoTerminals.HandOver(shop.First), $"{point}");
            Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby), $"{point}");
        }
        Conclude(shop, isHandedOver ? shop.Standby : shop.First, $"{point}");
        return isHandedOver;
    }

    // True when the take-over was durable.
    private static bool CutTakeOver(bool hasSold, CutPoint point)
    {
        TwoTerminals shop = Given(hasSold);
        Bench standby = shop.Standby;
        Assert.IsFalse(TwoTerminals.TryUnder(standby, point, () => TwoTerminals.TakeOver(standby)), $"{point}");
        standby.PowerUp();
        bool isTaken = TwoTerminals.JournalOf(standby).Standby.Senders.Count > 0;
        Assert.AreEqual(isTaken ? 1 : 0, TwoTerminals.JournalOf(standby).Guard.Table.CountUsed(), $"{point}");
        TwoTerminals.Rest(standby, RestSeconds);
        Assert.AreEqual(isTaken ? 1 : 0, shop.ReversalsSeen, $"{point}");
        TakeOverResult again = isTaken ? TakeOverResult.TakenBefore : TakeOverResult.TakenOver;
        Assert.AreEqual(again, TwoTerminals.TakeOver(standby), $"{point}");
        Conclude(shop, standby, $"{point}");
        return isTaken;
    }

    // The owner has undone the sale, once; the other has nothing to undo; a held card is held at the owner.
    private static void Conclude(TwoTerminals shop, Bench owner, string where)
    {
        shop.First.SetNetwork("up");
        TwoTerminals.Rest(shop.First, RestSeconds);
        TwoTerminals.Rest(shop.Standby, RestSeconds);
        Assert.AreEqual(1, shop.ReversalsSeen, where);
        Assert.AreEqual(TestKeys.TerminalId, shop.ReversedFor, where);
        Assert.IsFalse(TwoTerminals.IsPending(shop.First) || TwoTerminals.IsPending(shop.Standby), where);
        Assert.AreEqual(1, TwoTerminals.CountOf(owner, "reversal.acknowledged"), where);
        Assert.IsFalse(TwoTerminals.TrySell(owner, "visa-pin", "4321#"), where);
        Assert.IsTrue(TwoTerminals.TrySell(owner, "amex-nopin", ""), where);
    }

    private static TwoTerminals Given(bool hasSold)
    {
        TwoTerminals shop = new();
        shop.Prepare();
        if (hasSold)
        {
            Assert.IsTrue(TwoTerminals.TrySell(shop.Standby, "amex-nopin", ""));
        }
        Assert.IsTrue(TwoTerminals.HandOver(shop.First));
        return shop;
    }
}
