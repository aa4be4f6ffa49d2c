using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Service;

/// <summary>Blocks that are refused leave the standby as it was.</summary>
[TestClass]
public class TakeOverRefusalTests
{
    [TestMethod]
    public void A_standby_that_still_undoes_a_sale_of_one_terminal_takes_no_block_of_another()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Doubt();
        first.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", standby.TakeOver());
        StandbyRig third = new StandbyRig(slot, 3, 0);
        third.Doubt();
        third.Transfer.TryHandOver();
        Assert.AreEqual("ReversalPending", standby.TakeOver());
        standby.Wait(1);
        Assert.AreEqual(1, standby.Link.ReversalCount);
        standby.Acknowledge();
        Assert.AreEqual("TakenOver", standby.TakeOver());
    }

    [TestMethod]
    public void An_empty_slot_is_refused() => ExpectRefusal("Unreadable", new StandbyRig(new FakeSlot(), 2, 0));

    [TestMethod]
    public void A_block_of_another_merchant_is_refused()
    {
        FakeSlot slot = HandedOver();
        ExpectRefusal("WrongSeal", new StandbyRig(slot, 2, 1));
    }

    [TestMethod]
    public void A_change_of_any_character_is_refused()
    {
        FakeSlot slot = HandedOver();
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        for (int i = 0; i < slot.Count; i++)
        {
            byte right = slot.Text[i];
            slot.Text[i] = (byte)(right == 'B' ? 'C' : 'B');
            Assert.IsFalse(standby.TakeOver() == "TakenOver");
            slot.Text[i] = right;
        }
        Assert.AreEqual(0, standby.Store.Count);
        Assert.AreEqual("TakenOver", standby.TakeOver());
    }

    [TestMethod]
    public void Text_that_is_cut_anywhere_is_refused()
    {
        FakeSlot slot = HandedOver();
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        int whole = slot.Count;
        for (slot.Count = 0; slot.Count < whole - 1; slot.Count++)
        {
            Assert.IsFalse(standby.TakeOver() == "TakenOver");
        }
        Assert.AreEqual(0, standby.Store.Count);
    }

    [TestMethod]
    public void Ones_own_block_is_refused()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Doubt();
        Assert.IsTrue(first.Transfer.TryHandOver());
        ExpectRefusal("OwnBlock", first);
        Assert.IsFalse(first.IsReversalPending);
    }

    [TestMethod]
    public void A_block_is_taken_over_once_also_after_a_power_cut_and_a_compaction()
    {
        StandbyRig standby = new StandbyRig(HandedOver(), 2, 0);
        Assert.AreEqual("TakenOver", standby.TakeOver());
        ExpectRefusal("TakenBefore", standby);
        standby.Boot();
        ExpectRefusal("TakenBefore", standby);
        standby.Store.IsCompactionDue = true;
        standby.Wait(1);
        standby.Boot();
        ExpectRefusal("TakenBefore", standby);
    }

    [TestMethod]
    public void An_older_block_is_refused_after_a_younger_one()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Transfer.TryHandOver();
        FakeSlot old = new FakeSlot();
        old.TryPut(slot.Text, slot.Count);
        first.Transfer.TryTakeBack();
        first.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", standby.TakeOver());
        slot.TryPut(old.Text, old.Count);
        ExpectRefusal("TakenBefore", standby);
    }

    [TestMethod]
    public void A_standby_that_has_a_reversal_of_its_own_sends_that_first()
    {
        StandbyRig standby = new StandbyRig(HandedOver(), 2, 0);
        standby.Doubt();
        ExpectRefusal("ReversalPending", standby);
        standby.Wait(1);
        standby.Acknowledge();
        Assert.AreEqual("TakenOver", standby.TakeOver());
    }

    [TestMethod]
    public void Nothing_is_taken_over_while_a_sale_is_in_flight()
    {
        StandbyRig standby = new StandbyRig(HandedOver(), 2, 0);
        standby.Journal.TryBegin(FakeSale.Of(100), StandbyRig.Card(5), 0);
        ExpectRefusal("NotNow", standby);
    }

    [TestMethod]
    public void Nothing_is_taken_over_by_a_terminal_whose_journal_is_damaged()
    {
        StandbyRig standby = new StandbyRig(HandedOver(), 2, 0);
        standby.Store.Condition = StoreCondition.Damaged;
        ExpectRefusal("NotNow", standby);
    }

    [TestMethod]
    public void A_terminal_that_has_handed_over_takes_only_what_contains_that()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig third = new StandbyRig(slot, 3, 0);
        first.Transfer.TryHandOver();
        third.Transfer.TryHandOver();
        ExpectRefusal("NotReturned", first);
        Assert.IsTrue(first.Journal.State.Standby.IsHandedOver);
    }

    [TestMethod]
    [DataRow(40, 24, "TakenOver")]
    [DataRow(40, 25, "NoRoom")]
    public void No_count_is_pushed_out_by_a_take_over(int here, int there, string result)
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        for (int i = 0; i < there; i++)
        {
            first.Wrong(i, 1);
        }
        for (int i = 0; i < here; i++)
        {
            standby.Wrong(100 + i, 1);
        }
        Assert.IsTrue(first.Transfer.TryHandOver());
        Assert.AreEqual(result, standby.TakeOver());
        Assert.AreEqual(result == "TakenOver" ? 1 : 0, standby.TriesOf(0));
        Assert.AreEqual(1, standby.TriesOf(100));
    }

    [TestMethod]
    public void The_ninth_sender_is_refused()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        for (int i = 10; i <= 18; i++)
        {
            StandbyRig first = new StandbyRig(slot, (byte)i, 0);
            Assert.IsTrue(first.Transfer.TryHandOver());
            Assert.AreEqual(i < 18 ? "TakenOver" : "NoRoom", standby.TakeOver());
        }
    }

    private static FakeSlot HandedOver()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Wrong(7, 3);
        first.Doubt();
        Assert.IsTrue(first.Transfer.TryHandOver());
        return slot;
    }

    private static void ExpectRefusal(string result, StandbyRig rig)
    {
        int records = rig.Store.Count;
        bool isPending = rig.IsReversalPending;
        int tries = rig.TriesOf(7);
        Assert.AreEqual(result, rig.TakeOver());
        Assert.AreEqual(records, rig.Store.Count);
        Assert.AreEqual(isPending, rig.IsReversalPending);
        Assert.AreEqual(tries, rig.TriesOf(7));
    }
}
