using nanoFramework.TestFramework;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Service;

/// <summary>What goes from a terminal to its standby, and what stays.</summary>
[TestClass]
public class StandbyTransferTests
{
    [TestMethod]
    public void A_terminal_that_has_handed_over_never_sends_the_reversal_whatever_the_power_does()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Doubt();
        Assert.IsTrue(first.Transfer.TryHandOver());
        for (int i = 0; i < 3; i++)
        {
            first.Wait(100);
            Assert.AreEqual(0, first.Link.ReversalCount);
            first.Boot();
        }
        Assert.AreEqual((int)SaleFate.HandedOver, (int)first.LastFate);
    }

    [TestMethod]
    public void The_standby_sends_it_under_its_own_number_and_names_the_terminal_that_sold()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Wrong(7, 2);
        first.Doubt();
        first.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", standby.TakeOver());
        standby.Wait(1);
        ExpectReversal(standby, 3);
        Assert.AreEqual((int)SaleFate.None, (int)standby.LastFate);
    }

    [TestMethod]
    public void A_reversal_that_was_taken_over_outlives_cuts_and_compactions_until_it_is_acknowledged()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Wrong(7, 2);
        first.Doubt();
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Store.IsCompactionDue = true;
        standby.Wait(1);
        standby.Boot();
        standby.Wait(1);
        ExpectReversal(standby, 3);
        standby.Acknowledge();
        Assert.IsFalse(standby.IsReversalPending);
        standby.Boot();
        Assert.IsFalse(standby.IsReversalPending);
    }

    [TestMethod]
    public void A_block_can_be_shown_again_byte_for_byte()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Wrong(7, 3);
        first.Wait(3600);
        first.Wrong(8, 1);
        first.Lock(9);
        first.Doubt();
        first.Transfer.TryHandOver();
        string text = TextOf(slot);
        for (int i = 0; i < 3; i++)
        {
            first.Wait(20 * 3600);
            slot.Count = 0;
            Assert.IsTrue(first.Transfer.TryHandOver());
            Assert.AreEqual(text, TextOf(slot));
            first.Boot();
        }
        Assert.AreEqual(1, first.Journal.State.Standby.Number);
    }

    [TestMethod]
    public void A_slot_that_takes_nothing_leaves_a_hand_over_that_is_shown_later()
    {
        FakeSlot slot = new FakeSlot();
        slot.IsBroken = true;
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Doubt();
        Assert.IsFalse(first.Transfer.TryHandOver());
        Assert.AreEqual((int)TakeOverResult.Unreadable, (int)first.Transfer.Refusal);
        Assert.IsTrue(first.Journal.State.Standby.IsHandedOver);
        Assert.IsFalse(first.IsReversalPending);
        slot.IsBroken = false;
        Assert.IsTrue(first.Transfer.TryHandOver());
        Assert.AreEqual((int)TakeOverResult.TakenOver, (int)first.Transfer.Refusal);
        Assert.AreEqual("TakenOver", new StandbyRig(slot, 2, 0).TakeOver());
    }

    [TestMethod]
    public void A_hand_over_that_cannot_be_made_durable_shows_no_block()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Doubt();
        first.Store.AppendsLeft = 0;
        Assert.IsFalse(first.Transfer.TryHandOver());
        Assert.AreEqual((int)TakeOverResult.NotDurable, (int)first.Transfer.Refusal);
        Assert.IsFalse(first.Transfer.TryHandOver());
        Assert.AreEqual(0, slot.Count);
    }

    [TestMethod]
    public void A_take_over_that_cannot_be_made_durable_sends_nothing()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Doubt();
        first.Transfer.TryHandOver();
        standby.Wrong(1, 1);
        standby.Store.Condition = StoreCondition.Ready;
        standby.Store.AppendsLeft = 0;
        Assert.AreEqual("NotDurable", standby.TakeOver());
        standby.Wait(10);
        Assert.AreEqual(0, standby.Link.ReversalCount);
    }

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(1, 0, 1)]
    [DataRow(0, 1, 1)]
    [DataRow(1, 2, 2)]
    [DataRow(2, 1, 2)]
    [DataRow(3, 0, 3)]
    [DataRow(3, 3, 3)]
    public void Of_two_counts_the_higher_stays(int there, int here, int merged)
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Wrong(7, there);
        standby.Wrong(7, here);
        first.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", standby.TakeOver());
        Assert.AreEqual(merged, standby.TriesOf(7));
        standby.Boot();
        Assert.AreEqual(merged, standby.TriesOf(7));
        Assert.AreEqual(merged < 3 ? 0 : 604, standby.RefusalOf(7));
    }

    [TestMethod]
    public void The_issuers_lock_goes_along_and_no_lock_is_lifted()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Lock(7);
        first.Wrong(8, 1);
        standby.Lock(8);
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Boot();
        Assert.AreEqual(603, standby.RefusalOf(7));
        Assert.AreEqual(603, standby.RefusalOf(8));
    }

    [TestMethod]
    public void A_hold_lasts_as_long_at_the_standby_as_it_had_left()
    {
        const int HourSeconds = 3600;
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        standby.Wait(48 * HourSeconds);
        first.Wrong(7, 3);
        first.Wait(20 * HourSeconds);
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Wait((4 * HourSeconds) - 1);
        Assert.AreEqual(604, standby.RefusalOf(7));
        standby.Wait(1);
        Assert.AreEqual(0, standby.RefusalOf(7));
    }

    [TestMethod]
    public void A_standby_younger_than_a_hold_makes_it_longer_and_never_shorter()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Wrong(7, 3);
        first.Wait(20 * 3600);
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Wait(TryGuard.HoldSeconds - 1);
        Assert.AreEqual(604, standby.RefusalOf(7));
        standby.Wait(1);
        Assert.AreEqual(0, standby.RefusalOf(7));
    }

    [TestMethod]
    public void Operators_and_the_provider_are_counted_for_one_device_alone()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Journal.Service.TryPasscode();
        first.Wrong(7, 1);
        first.Transfer.TryHandOver();
        standby.TakeOver();
        Assert.AreEqual(1, first.Journal.State.Secrets.Tries.CountOf(ServiceSecret.Operator, 0));
        Assert.AreEqual(0, standby.Journal.State.Secrets.Tries.CountOf(ServiceSecret.Operator, 0));
        Assert.AreEqual(1, standby.TriesOf(7));
    }

    [TestMethod]
    public void A_block_comes_back_with_what_the_standby_has_not_done()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Wrong(7, 2);
        first.Doubt();
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Wrong(8, 3);
        Assert.IsTrue(standby.Transfer.TryHandOver());
        Assert.AreEqual("TakenOver", first.TakeOver());
        first.Boot();
        first.Wait(1);
        ExpectReversal(first, 3);
        Assert.AreEqual(604, first.RefusalOf(8));
        first.Acknowledge();
        Assert.AreEqual((int)SaleFate.Reversed, (int)first.LastFate);
        standby.Wait(10);
        Assert.AreEqual(0, standby.Link.ReversalCount);
    }

    [TestMethod]
    public void A_block_that_comes_back_without_the_reversal_says_that_it_is_done()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Doubt();
        first.Transfer.TryHandOver();
        standby.TakeOver();
        standby.Wait(1);
        standby.Acknowledge();
        standby.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", first.TakeOver());
        first.Boot();
        Assert.AreEqual((int)SaleFate.Reversed, (int)first.LastFate);
        Assert.IsFalse(first.Journal.State.Standby.IsHandedOver);
        Assert.IsFalse(first.IsReversalPending);
    }

    [TestMethod]
    public void What_nobody_took_can_be_taken_back()
    {
        StandbyRig first = new StandbyRig(new FakeSlot(), 1, 0);
        Assert.IsFalse(first.Transfer.TryTakeBack());
        first.Doubt();
        first.Transfer.TryHandOver();
        Assert.IsTrue(first.Transfer.TryTakeBack());
        first.Boot();
        first.Wait(1);
        ExpectReversal(first, 1);
        first.Acknowledge();
        Assert.AreEqual((int)SaleFate.Reversed, (int)first.LastFate);
    }

    private static void ExpectReversal(StandbyRig rig, int stan)
    {
        Assert.IsTrue(rig.Link.ReversalCount > 0);
        Assert.AreEqual(1, (int)rig.Link.LastStamp.Seller[Stamp.TerminalAt + 7]);
        Assert.IsTrue(rig.Link.LastStamp.KeyCounter > 0);
        Assert.AreEqual(stan, rig.Link.LastStan);
        Assert.AreEqual(StandbyRig.SaleMinor, rig.Link.LastAmountMinor);
        Assert.AreEqual((int)ReversalReason.NoReply, (int)rig.Link.LastReason);
    }

    private static string TextOf(FakeSlot slot)
    {
        string text = "";
        for (int i = 0; i < slot.Count; i++)
        {
            text += ((char)slot.Text[i]).ToString();
        }
        return text;
    }
}
