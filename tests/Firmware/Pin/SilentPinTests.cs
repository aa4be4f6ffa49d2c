using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Pin;

/// <summary>PINs to which no verdict came.</summary>
[TestClass]
public class SilentPinTests
{
    private const int Card = 7;

    [TestMethod]
    [DataRow((int)SaleOutcome.Approved, 0, 0)]
    [DataRow((int)SaleOutcome.Declined, 5, 0)]
    [DataRow((int)SaleOutcome.WrongPin, 5, 1)]
    [DataRow((int)SaleOutcome.IssuerLocked, 5, 0)]
    [DataRow((int)SaleOutcome.NotSent, 5, 0)]
    [DataRow((int)SaleOutcome.Unknown, 6, 0)]
    [DataRow((int)SaleOutcome.LostInPowerCut, 6, 0)]
    public void A_verdict_takes_back_its_own_pin_and_no_other(int outcome, int silent, int wrong)
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Silent(Card, 5);
        End(rig, (SaleOutcome)outcome, 1);
        Assert.AreEqual(silent, rig.SilentOf(Card));
        Assert.AreEqual(wrong, rig.TriesOf(Card));
        rig.Boot();
        Assert.AreEqual(silent, rig.SilentOf(Card));
        Assert.AreEqual(wrong, rig.TriesOf(Card));
    }

    [TestMethod]
    [DataRow((int)SaleOutcome.Approved)]
    [DataRow((int)SaleOutcome.Declined)]
    [DataRow((int)SaleOutcome.Unknown)]
    public void A_sale_without_a_pin_changes_nothing(int outcome)
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Silent(Card, 3);
        rig.Wrong(Card, 1);
        End(rig, (SaleOutcome)outcome, 0);
        Assert.AreEqual(3, rig.SilentOf(Card));
        Assert.AreEqual(1, rig.TriesOf(Card));
    }

    [TestMethod]
    public void A_pin_counts_from_the_record_that_it_is_about_to_leave()
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Begin(Card, 1);
        Assert.AreEqual(1, rig.SilentOf(Card));
        rig.Boot();
        Assert.AreEqual(1, rig.SilentOf(Card));
    }

    [TestMethod]
    public void The_seventh_must_wait_until_a_day_after_the_sixth_or_an_unlock()
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Silent(Card, 5);
        Assert.AreEqual(0, rig.RefusalOf(Card));
        rig.Wait(3600);
        rig.Silent(Card, 1);
        Assert.AreEqual((int)FaultCode.P609, rig.RefusalOf(Card));
        Assert.AreEqual(TryGuard.HoldSeconds, rig.Journal.State.Guard.WaitSeconds);
        Assert.AreEqual(0, rig.RefusalOf(Card + 1));
        rig.Wait(TryGuard.HoldSeconds - 1);
        Assert.AreEqual((int)FaultCode.P609, rig.RefusalOf(Card));
        Assert.AreEqual(1L, rig.Journal.State.Guard.WaitSeconds);
        byte[] handle = new byte[JournalRecord.HandleLength];
        Assert.IsTrue(rig.Journal.State.Guard.TryNewestHold(rig.Journal.NowSeconds, handle));
        rig.Wait(1);
        Assert.AreEqual(0, rig.RefusalOf(Card));
        rig.Silent(Card, 6);
        rig.Journal.State.Guard.Forgive(handle);
        Assert.AreEqual(0, rig.RefusalOf(Card));
    }

    [TestMethod]
    public void Three_wrong_pins_are_told_before_six_without_a_verdict()
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Silent(Card, 5);
        rig.Wrong(Card, 3);
        rig.Silent(Card, 1);
        Assert.AreEqual((int)FaultCode.P604, rig.RefusalOf(Card));
    }

    [TestMethod]
    public void They_go_along_with_a_hand_over_and_outlive_a_compaction()
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        first.Silent(Card, 6);
        first.Acknowledge();
        first.Lock(Card + 1);
        first.Silent(Card + 1, 2);
        first.Transfer.TryHandOver();
        Assert.AreEqual("TakenOver", standby.TakeOver());
        standby.Boot();
        Assert.AreEqual((int)FaultCode.P609, standby.RefusalOf(Card));
        Assert.AreEqual((int)FaultCode.P603, standby.RefusalOf(Card + 1));
        Assert.AreEqual(2, standby.SilentOf(Card + 1));
    }

    private static void End(StandbyRig rig, SaleOutcome outcome, int pinSends)
    {
        rig.Begin(Card, pinSends);
        if (outcome == SaleOutcome.Unknown || outcome == SaleOutcome.LostInPowerCut)
        {
            rig.Journal.TryEndInDoubt(outcome, ReversalReason.NoReply);
        }
        else
        {
            rig.Journal.TryEnd(outcome, FaultCode.C710);
        }
    }
}
