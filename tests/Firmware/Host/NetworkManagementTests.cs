using nanoFramework.TestFramework;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Host;

/// <summary>What the terminal says to the host between two sales, as letters: S sign-on, D device states, E echo test.
/// </summary>
[TestClass]
public class NetworkManagementTests
{
    private const int PauseMs = NetworkManagement.PauseMs;
    private const int S107 = 107;
    private const int W302 = 302;
    private const int N403 = 403;

    [TestMethod]
    [DataRow("00", "SDE", "SDEE", "SDEEE")]
    [DataRow("05", "S", "SSSSS", "SSSSSS")]
    [DataRow("97", "S", "SSSSS", "SSSSSS")]
    [DataRow("", "S", "SS", "SSSS")]
    public void It_signs_on_tells_its_devices_and_then_asks_for_an_echo_now_and_then(
        string code, string atOnce, string afterOnePause, string afterTwo)
    {
        TerminalRig rig = PowerUp(code);
        Assert.AreEqual(atOnce, rig.Link.Management);
        rig.Wait(PauseMs);
        Assert.AreEqual(afterOnePause, rig.Link.Management);
        rig.Wait(PauseMs);
        Assert.AreEqual(afterTwo, rig.Link.Management);
    }

    [TestMethod]
    [DataRow("00", 0)]
    [DataRow("97", 2)]
    [DataRow("77", 2)]
    [DataRow("03", 2)]
    [DataRow("05", 1)]
    [DataRow("91", 1)]
    [DataRow("", 1)]
    public void Nobody_sells_before_the_host_has_accepted_the_sign_on(string code, int faults)
    {
        TerminalRig rig = PowerUp(code);
        rig.Wait(StateTimeouts.FirstSignOnMs);
        rig.Type("1250#");
        rig.Expect(faults == 0 ? TerminalState.AwaitingCard : TerminalState.Idle);
        Assert.AreEqual(faults, rig.CountFault(S107));
    }

    [TestMethod]
    public void It_signs_on_over_each_new_connection_at_once_and_before_a_reversal()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Link.Session = 0;
        rig.Wait(10_000);
        rig.Link.ForgetManagement();
        rig.Link.ManagementCode = "";
        rig.Link.Session = 2;
        rig.Wait(10_000);
        Assert.AreEqual("S", rig.Link.Management);
        Assert.AreEqual(0, rig.Link.ReversalCount);
        rig.Link.AnswerFor(rig.Link.LastManagementStan, "00");
        rig.Wait(20);
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    [DataRow(0L, 0L, false)]
    [DataRow(256L, 0L, false)]
    [DataRow(257L, 0L, true)]
    [DataRow(100L, 100L, true)]
    public void A_journal_that_is_behind_the_host_locks_the_terminal(long highest, long highestSale, bool isLocked)
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.HighestCounter = highest;
        rig.Link.HighestSaleCounter = highestSale;
        rig.Link.SignOff();
        rig.Wait(100);
        Assert.AreEqual(isLocked ? 1 : 0, rig.Count(TraceKind.LockSet));
        Assert.AreEqual(isLocked ? 1 : 0, rig.CountFault(W302));
    }

    [TestMethod]
    [DataRow(0L, 1)]
    [DataRow(100L, 0)]
    public void While_the_journal_is_behind_the_host_no_reversal_leaves(long highestSale, int reversals)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Link.Session = 0;
        rig.Wait(100);
        rig.Link.HighestSaleCounter = highestSale;
        rig.Link.Session = 2;
        rig.Wait(10_000);
        Assert.AreEqual(reversals, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_refused_terminal_sells_again_when_it_is_known()
    {
        TerminalRig rig = PowerUp("97");
        rig.Link.ManagementCode = "00";
        rig.Wait(PauseMs + 300);
        rig.Type("1250#");
        rig.Expect(TerminalState.AwaitingCard);
    }

    [TestMethod]
    [DataRow("97", "S")]
    [DataRow("51", "")]
    [DataRow("00", "")]
    public void It_signs_on_again_when_host_and_terminal_may_have_lost_each_other(string code, string expected)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.ForgetManagement();
        rig.Link.ManagementCode = "";
        rig.Answer(code);
        rig.Wait(20);
        Assert.AreEqual(expected, rig.Link.Management);
    }

    [TestMethod]
    [DataRow("99")]
    [DataRow("A0")]
    [DataRow("a wrong code")]
    public void After_such_an_answer_without_a_decision_it_signs_on_before_the_sale_is_undone(string answer)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.ForgetManagement();
        rig.Link.ManagementCode = "";
        if (answer.Length == 2)
        {
            rig.Answer(answer);
        }
        else
        {
            rig.Link.Fail(HostProgress.BadMac);
        }
        rig.Wait(100);
        Assert.AreEqual("S", rig.Link.Management);
        Assert.AreEqual(0, rig.Link.ReversalCount);
        rig.Link.AnswerFor(rig.Link.LastManagementStan, "00");
        rig.Wait(20);
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    [DataRow("00", "DE", "DEE")]
    [DataRow("05", "D", "DD")]
    [DataRow("", "D", "DD")]
    public void What_became_of_a_device_is_told_until_the_host_takes_it(string code, string told, string later)
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ForgetManagement();
        rig.Link.ManagementCode = code;
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(PauseMs);
        Assert.AreEqual(told, rig.Link.Management);
        rig.Wait(PauseMs);
        Assert.AreEqual(later, rig.Link.Management);
    }

    [TestMethod]
    [DataRow(NetworkManagement.ReplyMs - 100, 1)]
    [DataRow(NetworkManagement.ReplyMs + 100, 0)]
    public void An_answer_counts_for_15_s(int afterMs, int locks)
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ManagementCode = "";
        WaitForMessage(rig);
        rig.Wait(afterMs);
        rig.Link.Command = HostCommand.Disable;
        rig.Link.AnswerFor(rig.Link.LastManagementStan, "00");
        rig.Wait(20);
        Assert.AreEqual(locks, rig.Count(TraceKind.LockSet));
    }

    [TestMethod]
    public void An_answer_with_another_trace_number_is_none()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ManagementCode = "";
        WaitForMessage(rig);
        rig.Link.Command = HostCommand.Disable;
        rig.Link.AnswerFor(rig.Link.LastManagementStan + 1, "00");
        rig.Wait(20);
        Assert.AreEqual(0, rig.Count(TraceKind.LockSet));
    }

    [TestMethod]
    [DataRow(2, 0)]
    [DataRow(3, 1)]
    public void Three_lost_messages_make_the_network_unstable(int lost, int faults)
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ManagementCode = "";
        rig.Wait((lost * PauseMs) + NetworkManagement.ReplyMs + 500);
        Assert.AreEqual(faults, rig.CountFault(N403));
    }

    [TestMethod]
    public void It_gives_way_to_a_sale_and_to_a_reversal()
    {
        TerminalRig rig = new TerminalRig();
        rig.Wait(PauseMs - 2_000);
        rig.Link.ForgetManagement();
        rig.Reach(TerminalState.Authorising);
        rig.Wait(10_000);
        Assert.AreEqual("", rig.Link.Management);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(2 * PauseMs);
        Assert.AreEqual("", rig.Link.Management);
        rig.Answer("00");
        rig.Wait(20);
        Assert.AreEqual("E", rig.Link.Management);
    }

    [TestMethod]
    public void A_sale_does_not_wait_for_an_echo()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ManagementCode = "";
        WaitForMessage(rig);
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Wait(10);
        Assert.AreEqual(1, rig.Count(TraceKind.AuthApproved));
    }

    [TestMethod]
    public void Without_a_key_nothing_is_sent()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.AppendsLeft = 0;
        rig.CutPower();
        rig.Link.ForgetManagement();
        rig.Wait(3 * PauseMs);
        Assert.AreEqual("", rig.Link.Management);
    }

    [TestMethod]
    public void Without_a_link_nothing_is_sent()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ForgetManagement();
        rig.Link.Fault = PosTerminal.Firmware.Faults.FaultCode.N401;
        rig.Wait(3 * PauseMs);
        Assert.AreEqual("", rig.Link.Management);
    }

    private static TerminalRig PowerUp(string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.ManagementCode = code;
        rig.Link.ForgetManagement();
        rig.CutPower();
        rig.Wait(300);
        return rig;
    }

    private static void WaitForMessage(TerminalRig rig)
    {
        rig.Link.ForgetManagement();
        for (int ms = 0; ms < 2 * PauseMs && rig.Link.Management.Length == 0; ms += 10)
        {
            rig.Wait(10);
        }
        Assert.AreEqual("E", rig.Link.Management);
    }
}
