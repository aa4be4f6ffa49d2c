using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>Locks of the whole terminal outlive the power; failures of the software are told and counted.</summary>
[TestClass]
public class LockTests
{
    [TestMethod]
    public void An_open_case_locks_and_closing_it_does_not_unlock()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.Device.IsTamperOpen = false;
        rig.CutPower();
        ExpectLocked(rig, "H206");
    }

    [TestMethod]
    public void The_hosts_order_locks()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Command = HostCommand.Disable;
        rig.Wait(NetworkManagement.PauseMs);
        rig.CutPower();
        ExpectLocked(rig, "H209");
    }

    [TestMethod]
    public void A_lock_that_the_flash_did_not_take_holds_while_the_power_lasts()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.AppendsLeft = 0;
        rig.Link.Command = HostCommand.Disable;
        rig.Wait(NetworkManagement.PauseMs);
        ExpectLocked(rig, "H209");
    }

    [TestMethod]
    public void The_first_lock_stays()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.Device.IsTamperOpen = false;
        rig.Link.Command = HostCommand.Disable;
        rig.Wait(2 * NetworkManagement.PauseMs);
        Assert.AreEqual((int)HostCommand.None, (int)rig.Link.Command);
        ExpectLocked(rig, "H206");
    }

    [TestMethod]
    public void A_sale_that_is_out_is_ended_before_a_lock_strikes()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.Expect(TerminalState.Authorising);
        rig.Answer("00");
        Assert.AreEqual(1, rig.Count(TraceKind.AuthApproved));
        rig.Wait(20);
        ExpectLocked(rig, "H206");
    }

    [TestMethod]
    [DataRow((int)TerminalState.Idle, "H206")]
    [DataRow((int)TerminalState.EnteringPasscode, "H206")]
    [DataRow((int)TerminalState.EnteringAmount, "H206 NOT CHARGED")]
    [DataRow((int)TerminalState.EnteringPin, "H206 NOT CHARGED")]
    public void A_lock_speaks_of_money_only_when_there_was_a_sale_and_is_noted_once(int state, string line)
    {
        TerminalRig rig = new TerminalRig();
        if (state == (int)TerminalState.EnteringPasscode)
        {
            rig.Type("A");
        }
        else
        {
            rig.Reach((TerminalState)state);
        }
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Assert.AreEqual(line, rig.Line(1));
        Assert.AreEqual(1, rig.CountFault((int)FaultCode.H206));
    }

    [TestMethod]
    public void Nine_wrong_answers_close_the_way_of_a_locked_terminal_too()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Command = HostCommand.Disable;
        rig.Wait(NetworkManagement.PauseMs);
        for (int i = 0; i < 9; i++)
        {
            rig.Type("B00000000#");
            rig.Wait(20);
        }
        rig.Type("B");
        rig.Expect(TerminalState.OutOfService);
    }

    [TestMethod]
    public void A_locked_terminal_sells_nothing_and_shows_no_qr_code()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.Type("100#D");
        rig.Swipe(101);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(0, rig.Link.SaleCount);
    }

    [TestMethod]
    public void A_lock_survives_compaction()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.Store.IsCompactionDue = true;
        rig.Wait(20);
        Assert.IsFalse(rig.Store.IsCompactionDue);
        rig.Device.IsTamperOpen = false;
        rig.CutPower();
        ExpectLocked(rig, "H206");
    }

    [TestMethod]
    public void Keys_that_do_not_fit_their_check_stop_everything()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keys = FakeKeys.MakeBad();
        rig.CutPower();
        ExpectLocked(rig, "H207");
    }

    [TestMethod]
    public void Keys_that_are_used_up_stop_every_sale_and_no_reversal()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Store.Reserve(DukptCounter.LastForSales);
        rig.CutPower();
        ExpectLocked(rig, "H207");
        Assert.AreEqual(1, rig.Link.ReversalCount);
        rig.Answer("00");
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
    }

    [TestMethod]
    public void A_failure_of_the_software_is_told_once_and_sales_go_on()
    {
        TerminalRig rig = new TerminalRig();
        rig.Machine.Fail();
        Assert.AreEqual(1, rig.Board.RestartCount);
        rig.CutPower();
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("SYS ERR RESTART", rig.Line(0));
        rig.Type("100#");
        rig.Expect(TerminalState.AwaitingCard);
        rig.CutPower();
        Assert.AreEqual(0, rig.CountFault((int)FaultCode.S101));
    }

    [TestMethod]
    [DataRow(2, false)]
    [DataRow(3, true)]
    public void Three_failures_in_a_row_stop_the_terminal(int failures, bool isStopped)
    {
        TerminalRig rig = new TerminalRig();
        Fail(rig, failures);
        rig.Wait(20);
        rig.Expect(isStopped ? TerminalState.OutOfService : TerminalState.Idle);
    }

    [TestMethod]
    public void After_ten_minutes_it_is_tried_again()
    {
        TerminalRig rig = new TerminalRig();
        Fail(rig, 3);
        rig.Wait(590_000);
        rig.Expect(TerminalState.OutOfService);
        rig.Wait(20_000);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void A_sale_that_ends_between_two_failures_makes_them_two_single_ones()
    {
        TerminalRig rig = new TerminalRig();
        Fail(rig, 2);
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        Fail(rig, 2);
        rig.Wait(20);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void Memory_that_is_nearly_used_up_is_healed_by_a_restart_when_nobody_is_there()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.FreeMemoryBytes = 6000;
        rig.Wait(59_000);
        Assert.AreEqual(0, rig.Board.RestartCount);
        rig.Wait(2_000);
        Assert.IsTrue(rig.Board.RestartCount > 0);
    }

    private static void Fail(TerminalRig rig, int times)
    {
        for (int i = 0; i < times; i++)
        {
            rig.Machine.Fail();
            rig.CutPower();
        }
    }

    private static void ExpectLocked(TerminalRig rig, string code)
    {
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(code, rig.Line(1).Substring(0, 4));
    }
}
