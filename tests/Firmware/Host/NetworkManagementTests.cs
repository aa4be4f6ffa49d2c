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
    private const int N403 = 403;

    [TestMethod]
    [DataRow("00", "SDE", "SDEE", "SDEEE")]
    [DataRow("05", "S", "SS", "SSS")]
    [DataRow("97", "S", "SS", "SSS")]
    [DataRow("", "S", "SS", "SSS")]
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
    [DataRow("97", false)]
    [DataRow("77", false)]
    [DataRow("03", false)]
    [DataRow("05", true)]
    [DataRow("91", true)]
    [DataRow("", true)]
    public void Only_who_is_unknown_to_the_host_is_kept_from_selling(string code, bool maySell)
    {
        TerminalRig rig = PowerUp(code);
        rig.Type("1250#");
        rig.Expect(maySell ? TerminalState.AwaitingCard : TerminalState.Idle);
        Assert.AreEqual(maySell ? 0 : 2, rig.CountFault(S107));
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
    public void After_such_an_answer_without_a_decision_it_signs_on_when_the_sale_is_undone(string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.ForgetManagement();
        rig.Answer(code);
        rig.Wait(100);
        Assert.AreEqual("", rig.Link.Management);
        rig.Answer("00");
        rig.Wait(20);
        Assert.AreEqual("S", rig.Link.Management.Substring(0, 1));
    }

    [TestMethod]
    public void After_a_wrong_code_it_signs_on_when_the_sale_is_undone()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.ForgetManagement();
        rig.Link.Fail(HostProgress.BadMac);
        rig.Wait(100);
        Assert.AreEqual("", rig.Link.Management);
        rig.Answer("00");
        rig.Wait(20);
        Assert.AreEqual("S", rig.Link.Management.Substring(0, 1));
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
