using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>An opened case takes the keys and leaves the money clear: what may have to be undone is computed before.
/// </summary>
[TestClass]
public class OpenCaseMoneyTests
{
    [TestMethod]
    public void The_keys_do_not_wait_for_a_sale_that_is_out_and_an_approval_is_the_end_of_it()
    {
        TerminalRig rig = Opened();
        rig.Expect(TerminalState.Authorising);
        Assert.IsTrue(rig.Device.AreKeysErased);
        rig.Answer("00");
        Assert.AreEqual(1, rig.Count(TraceKind.AuthApproved));
        rig.Wait(100);
        Assert.AreEqual("H206 CHARGED", rig.Line(1));
        rig.CutPower();
        rig.Wait(5_000);
        Assert.AreEqual(0, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_wrong_PIN_under_an_open_case_leaves_the_day_without_PINs()
    {
        TerminalRig rig = Opened();
        rig.Answer("55");
        rig.Wait(3_000);
        rig.Keys = FakeKeys.Make();
        rig.CutPower();
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
        rig.CutPower();
        rig.Type("1250#");
        rig.Swipe(120);
        Assert.AreEqual("P609 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void Without_a_reply_the_finished_reversal_leaves_and_no_sign_on_is_needed()
    {
        TerminalRig rig = Opened();
        rig.Link.SignOff();
        rig.Wait(40_000);
        Assert.AreEqual(1, rig.Link.ReversalCount);
        Assert.IsTrue(rig.Link.LastIsFinished);
        Assert.AreEqual((int)ReversalReason.NoReply, (int)rig.Link.LastReason);
        rig.Answer("00");
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
    }

    [TestMethod]
    public void A_bad_code_changes_nothing_of_what_was_finished()
    {
        TerminalRig rig = Opened();
        rig.Link.Fail(HostProgress.BadMac);
        rig.Wait(1_000);
        Assert.IsTrue(rig.Link.LastIsFinished);
        Assert.AreEqual((int)ReversalReason.NoReply, (int)rig.Link.LastReason);
    }

    [TestMethod]
    public void It_outlives_the_power_and_new_keys_and_stays_the_same()
    {
        TerminalRig rig = Opened();
        rig.CutPower();
        rig.Wait(1_000);
        Assert.IsTrue(rig.Link.LastIsFinished);
        long counter = rig.Link.LastKeyCounter;
        rig.Keys = FakeKeys.Make(7, 0);
        rig.CutPower();
        rig.Wait(30_000);
        Assert.IsTrue(rig.Link.ReversalCount > 2);
        Assert.AreEqual(counter, rig.Link.LastKeyCounter);
        rig.Answer("00");
        rig.CutPower();
        rig.Wait(5_000);
        Assert.AreEqual("H206", rig.Line(1));
    }

    [TestMethod]
    public void A_pending_reversal_is_finished_too()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("96");
        rig.Wait(1_000);
        Assert.IsFalse(rig.Link.LastIsFinished);
        Open(rig);
        Assert.IsTrue(rig.Device.AreKeysErased);
        Assert.IsTrue(rig.Link.LastIsFinished);
        rig.CutPower();
        rig.Wait(1_000);
        Assert.IsTrue(rig.Link.LastIsFinished);
        rig.Answer("25");
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
    }

    private static TerminalRig Opened()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        Open(rig);
        return rig;
    }

    private static void Open(TerminalRig rig)
    {
        rig.Device.IsTamperOpen = true;
        rig.Wait(2_990);
        rig.Device.IsTamperOpen = false;
    }
}
