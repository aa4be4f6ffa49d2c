using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>What the terminal still knows when the power comes back.</summary>
[TestClass]
public class PowerCutTests
{
    [TestMethod]
    public void A_sale_that_had_left_is_reversed_at_boot_and_its_pin_counts_as_one_try()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.CutPower();
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("S102 REVERSING", rig.Line(1));
        Assert.AreEqual(1, rig.CountFault(102));
        Assert.AreEqual(1, rig.CountFault(608));
        Assert.AreEqual(1, rig.Link.ReversalCount);
        Assert.AreEqual(1, rig.Link.LastStan);
        Assert.AreEqual((int)ReversalReason.NoReply, (int)rig.Link.LastReason);
    }

    [TestMethod]
    public void A_sale_without_a_pin_that_had_left_is_reversed_at_boot_too()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        rig.Expect(TerminalState.Authorising);
        rig.CutPower();
        Assert.AreEqual("S102 REVERSING", rig.Line(1));
        Assert.AreEqual(0, rig.CountFault(608));
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_reversal_outlives_any_number_of_cuts_and_ends_with_its_acknowledgement()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        for (int i = 0; i < 5; i++)
        {
            rig.CutPower();
            rig.Type("1#");
            Assert.AreEqual("S109 REVERSING", rig.Line(1));
        }
        rig.Answer("00");
        rig.CutPower();
        Assert.AreEqual(0, rig.CountFault(102));
        rig.Reach(TerminalState.AwaitingCard);
    }

    [TestMethod]
    public void Trace_numbers_go_on_after_a_cut()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.CutPower();
        rig.Reach(TerminalState.Authorising);
        Assert.AreEqual(2, rig.Link.LastStan);
    }

    [TestMethod]
    public void Pulling_the_plug_after_each_send_gives_six_tries_and_not_one_more()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 6; i++)
        {
            rig.Reach(TerminalState.Authorising);
            rig.CutPower();
            rig.Answer("00");
        }
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("WAIT 24 HOURS", rig.Line(0));
        Assert.AreEqual("P609 NOT CHARGED", rig.Line(1));
        Assert.AreEqual(6, rig.Link.SaleCount);
        Assert.AreEqual(0, rig.Count(TraceKind.LockSet));
    }

    [TestMethod]
    public void A_hold_outlives_a_cut_and_another_card_is_not_held()
    {
        TerminalRig rig = Held();
        rig.CutPower();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P604 NOT CHARGED", rig.Line(1));
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.Give("5555555555554444", 4912, 120);
        rig.Wait(10);
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void A_held_card_may_still_pay_without_a_pin()
    {
        TerminalRig rig = Held();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void An_approval_without_a_pin_clears_no_tries()
    {
        TerminalRig rig = Held();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        rig.Answer("00");
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P604 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void A_hold_ends_after_24_powered_on_hours()
    {
        TerminalRig rig = Held();
        rig.Wait((24 * 3600 * 1000) - 120_000);
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        rig.Expect(TerminalState.Idle);
        rig.Wait(120_000);
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void An_approval_clears_the_tries_of_its_card()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Type("1111#");
        rig.Answer("55");
        rig.Type("4321#");
        rig.Answer("00");
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void The_issuers_lock_is_remembered_and_told_before_a_pin_is_typed()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("75");
        Assert.AreEqual(1, rig.Count(TraceKind.LockSet));
        rig.CutPower();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P603 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void The_121st_pin_of_an_hour_must_wait()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 120; i++)
        {
            rig.Reach(TerminalState.Authorising);
            rig.Answer("00");
        }
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P609 NOT CHARGED", rig.Line(1));
        Assert.AreEqual("WAIT 58 MIN", rig.Line(0));
        rig.CutPower();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P609 NOT CHARGED", rig.Line(1));
        rig.Wait(3400 * 1000);
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("WAIT 64 SEC", rig.Line(0));
        rig.Wait(100 * 1000);
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void Nothing_leaves_when_the_attempt_cannot_be_made_durable()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Store.AppendsLeft = 0;
        rig.Type("4321#");
        rig.Wait(20);
        Assert.AreEqual(0, rig.Link.SaleCount);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual("STORAGE FAULT", rig.Line(0));
    }

    [TestMethod]
    public void An_approval_that_cannot_be_made_durable_is_decided_by_the_flash_at_the_next_power_up()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Store.AppendsLeft = 0;
        rig.Answer("00");
        Assert.AreEqual("S103 CHECKING", rig.Line(1));
        rig.Wait(60_000);
        Assert.AreEqual("S103 CHECKING", rig.Line(1));
        Assert.AreEqual(0, rig.Count(TraceKind.AuthApproved));
        Assert.AreEqual(0, rig.Link.ReversalCount);
        rig.Store.Condition = StoreCondition.Ready;
        rig.Store.AppendsLeft = 100;
        rig.CutPower();
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    [DataRow((int)StoreCondition.Damaged, "S103")]
    [DataRow((int)StoreCondition.RolledBack, "W302")]
    public void A_store_that_cannot_be_trusted_stops_the_terminal(int condition, string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = (StoreCondition)condition;
        rig.CutPower();
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(code, rig.Line(1));
        rig.Type("1250#");
        rig.Swipe(101);
        Assert.AreEqual(0, rig.Link.SaleCount);
    }

    [TestMethod]
    public void A_compacted_journal_says_the_same()
    {
        TerminalRig rig = Held();
        rig.Type("A111111#135790#*A111111#*A246801#*");
        rig.Wait(300);
        int before = rig.Store.Count;
        rig.Store.IsCompactionDue = true;
        rig.Wait(20);
        Assert.IsTrue(rig.Store.Count < before);
        rig.CutPower();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(120);
        Assert.AreEqual("P604 NOT CHARGED", rig.Line(1));
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        Assert.AreEqual(4, rig.Link.LastStan);
        rig.Answer("00");
        rig.Type("A111111#222222#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U507 LOCKED", rig.Line(1));
    }

    private static TerminalRig Held()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Type("1111#");
        rig.Answer("55");
        rig.Type("2222#");
        rig.Answer("55");
        Assert.AreEqual(1, rig.Count(TraceKind.LockSet));
        return rig;
    }
}
