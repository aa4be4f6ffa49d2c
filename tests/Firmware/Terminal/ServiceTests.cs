using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>Operators, their menu, and the provider's unlock.</summary>
[TestClass]
public class ServiceTests
{
    [TestMethod]
    [DataRow("135790")]
    [DataRow("246801")]
    public void Operator_and_supervisor_see_the_last_sale(string passcode)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Type("A" + passcode + "#");
        rig.Expect(TerminalState.ServiceMenu);
        Assert.AreEqual("LAST SALE", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2).Substring(0, 5));
        Assert.AreEqual("No. 000001 10:00", rig.Line(3));
    }

    [TestMethod]
    public void A_passcode_is_masked_and_leaves_with_the_prompt()
    {
        TerminalRig rig = new TerminalRig();
        rig.Type("A1357");
        Assert.AreEqual("****", rig.Line(2));
        rig.Type("#");
        rig.Expect(TerminalState.EnteringPasscode);
        rig.Type("*");
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void Three_wrong_passcodes_hold_the_operators_and_leave_the_supervisor()
    {
        TerminalRig rig = new TerminalRig();
        rig.Type("A111111#222222#333333#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U507 LOCKED", rig.Line(1));
        Assert.AreEqual(1, rig.Count(TraceKind.LockSet));
        for (int i = 0; i < 2; i++)
        {
            rig.Type("A135790#");
            rig.Expect(TerminalState.EnteringPasscode);
            Assert.AreEqual("U507 LOCKED", rig.Line(1));
            rig.Type("246801#");
            rig.Expect(TerminalState.ServiceMenu);
            rig.CutPower();
        }
    }

    [TestMethod]
    public void Nine_guesses_hold_the_supervisor_whatever_the_operator_types_in_between()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 9; i++)
        {
            rig.Type("A111111#135790#*");
            rig.Expect(TerminalState.Idle);
        }
        Assert.AreEqual(1, rig.Count(TraceKind.LockSet));
        rig.Type("A246801#");
        rig.Expect(TerminalState.EnteringPasscode);
        Assert.AreEqual("U507 LOCKED", rig.Line(1));
        rig.Type("135790#");
        rig.Expect(TerminalState.ServiceMenu);
        rig.CutPower();
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
        rig.Type("A246801#");
        rig.Expect(TerminalState.ServiceMenu);
    }

    [TestMethod]
    public void The_supervisor_clears_no_guess_at_the_operators_passcode()
    {
        TerminalRig rig = new TerminalRig();
        rig.Type("A111111#222222#246801#*A333333#");
        rig.Expect(TerminalState.Idle);
        rig.Type("A135790#");
        rig.Expect(TerminalState.EnteringPasscode);
    }

    [TestMethod]
    public void With_both_held_nobody_is_asked_for_a_passcode()
    {
        TerminalRig rig = new TerminalRig();
        rig.Type("A111111#222222#333333#");
        rig.Type("A111111#222222#333333#111111#222222#");
        rig.Expect(TerminalState.EnteringPasscode);
        rig.Type("333333#");
        rig.Expect(TerminalState.Idle);
        rig.CutPower();
        rig.Type("A");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U507 LOCKED", rig.Line(1));
    }

    [TestMethod]
    public void A_passcode_whose_check_the_power_cut_counts_as_wrong()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 3; i++)
        {
            rig.Store.AppendsLeft = 1;
            rig.Type("A135790#");
            rig.Store.Condition = StoreCondition.Ready;
            rig.Store.AppendsLeft = 100;
            rig.CutPower();
        }
        rig.Type("A");
        Assert.AreEqual("U507 LOCKED", rig.Line(1));
    }

    [TestMethod]
    public void A_right_answer_lifts_the_hold_once()
    {
        TerminalRig rig = Held();
        rig.Type("B");
        rig.Expect(TerminalState.EnteringUnlockCode);
        string answer = FakeProvider.Answer(rig.Line(1));
        rig.Type(answer + "#");
        Assert.AreEqual("UNLOCKED", rig.Line(0));
        Assert.AreEqual(1, rig.Count(TraceKind.LockCleared));
        rig.Type("B");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("NOTHING LOCKED", rig.Line(0));
    }

    [TestMethod]
    public void A_challenge_outlives_the_power_and_so_do_its_tries()
    {
        TerminalRig rig = Held();
        rig.Type("B");
        string challenge = rig.Line(1);
        rig.Type("00000000#");
        Assert.AreEqual("WRONG CODE", rig.Line(0));
        rig.CutPower();
        rig.Type("B");
        Assert.AreEqual(challenge, rig.Line(1));
        rig.Type("00000000#B00000000#B");
        Assert.IsFalse(challenge == rig.Line(1));
    }

    [TestMethod]
    public void Three_burnt_challenges_close_the_way_to_the_provider_for_a_day()
    {
        TerminalRig rig = Held();
        for (int i = 0; i < 9; i++)
        {
            rig.Type("B00000000#");
        }
        rig.Type("B");
        rig.Expect(TerminalState.Idle);
        rig.Wait(10_100);
        rig.CutPower();
        rig.Type("B");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("NOTHING LOCKED", rig.Line(0));
    }

    [TestMethod]
    public void Nine_wrong_answers_a_day_are_the_terminals_whatever_they_were_to_unlock()
    {
        TerminalRig rig = Held();
        rig.Type("B00000000#B00000000#");
        rig.Type("A111111#222222#333333#");
        for (int i = 0; i < 7; i++)
        {
            rig.Type("B00000000#");
            Assert.AreEqual("WRONG CODE", rig.Line(0));
        }
        rig.Type("B");
        Assert.AreEqual("NOTHING LOCKED", rig.Line(0));
    }

    [TestMethod]
    public void The_provider_unlocks_a_terminal_whose_journal_was_rolled_back()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = StoreCondition.RolledBack;
        rig.CutPower();
        rig.Expect(TerminalState.OutOfService);
        rig.Type("B");
        rig.Expect(TerminalState.EnteringUnlockCode);
        rig.Type("00000000#");
        rig.Wait(60_000);
        Assert.AreEqual(0, rig.Board.RestartCount);
        rig.Wait(100);
        rig.Expect(TerminalState.OutOfService);
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
        Assert.AreEqual(1, rig.Board.RestartCount);
        rig.CutPower();
        rig.Expect(TerminalState.Idle);
    }

    // Such a store forgets the tries with the power: without the wait the plug would give nine more at once.
    [TestMethod]
    public void A_store_that_takes_no_records_has_its_first_answer_wait_for_a_minute_of_power()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = StoreCondition.RolledBack;
        for (int i = 0; i < 2; i++)
        {
            rig.CutPower();
            rig.Type("B");
            rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
            Assert.AreEqual("PLEASE WAIT", rig.Line(3));
            rig.Wait(58_000);
            rig.Expect(TerminalState.EnteringUnlockCode);
            Assert.AreEqual(0, rig.Board.RestartCount);
        }
        rig.Wait(2_000);
        Assert.AreEqual(1, rig.Board.RestartCount);
    }

    [TestMethod]
    [DataRow("C")]
    [DataRow("*")]
    public void An_answer_that_waits_can_be_taken_back(string key)
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = StoreCondition.RolledBack;
        rig.CutPower();
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#" + key);
        rig.Wait(61_000);
        Assert.AreEqual(0, rig.Board.RestartCount);
    }

    [TestMethod]
    public void A_short_answer_is_no_answer()
    {
        TerminalRig rig = Held();
        rig.Type("B1234567#");
        rig.Expect(TerminalState.EnteringUnlockCode);
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
        return rig;
    }
}
