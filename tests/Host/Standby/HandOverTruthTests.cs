using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>A sale that was handed over is not settled: its reversal is on its way, or it is undone.</summary>
[TestClass]
public class HandOverTruthTests
{
    private const string Lost = "money-unambiguous: sale 4 is HandedOver at the terminal and booked at the issuer";

    [TestMethod]
    public void It_is_on_its_way_in_the_block_and_in_the_terminal_that_took_it_and_is_undone_in_the_end()
    {
        InvariantWatch watch = Begin(new TwoTerminals(), out TwoTerminals shop);
        TwoTerminals.HandOver(shop.First);
        watch.Settle();
        shop.Standby.SetNetwork("down");
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby));
        shop.Paper = [];
        watch.Settle();
        Assert.AreEqual(1, shop.Ledger.Approvals);
        shop.Standby.SetNetwork("up");
        TwoTerminals.Rest(shop.Standby, 60);
        watch.Settle();
        Assert.AreEqual("", watch.Breach);
        Assert.AreEqual(0, shop.Ledger.Approvals);
    }

    [TestMethod]
    public void A_block_that_is_lost_is_found()
    {
        InvariantWatch watch = Begin(new TwoTerminals(), out TwoTerminals shop);
        TwoTerminals.HandOver(shop.First);
        shop.Paper = [];
        watch.Settle();
        Assert.StartsWith(Lost, watch.Breach);
    }

    [TestMethod]
    public void A_terminal_that_takes_the_block_and_forgets_the_reversal_is_found()
    {
        InvariantWatch watch = Begin(new TwoTerminals(standby: new ForgetsMovedReversals()), out TwoTerminals shop);
        TwoTerminals.HandOver(shop.First);
        shop.Standby.SetNetwork("down");
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby));
        watch.Settle();
        Assert.AreEqual("", watch.Breach);
        shop.Standby.PowerDown();
        shop.Standby.PowerUp();
        watch.Settle();
        Assert.StartsWith(Lost, watch.Breach);
    }

    private static InvariantWatch Begin(TwoTerminals made, out TwoTerminals shop)
    {
        shop = made;
        InvariantWatch watch = InvariantWatch.On(shop.First);
        watch.HandOver.Takers.Add(new MachineView(shop.Standby));
        shop.Prepare();
        return watch;
    }
}
