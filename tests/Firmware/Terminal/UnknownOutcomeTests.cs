using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>What happens when nobody here can know what the issuer did.</summary>
[TestClass]
public class UnknownOutcomeTests
{
    [TestMethod]
    public void Silence_is_reversed_and_is_no_wrong_pin()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Wait(StateTimeouts.AnswerMs + 20);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("N408 REVERSING", rig.Line(1));
        Assert.AreEqual(0, rig.Count(TraceKind.PinRejected));
        Assert.AreEqual(1, rig.Link.ReversalCount);
        Assert.AreEqual((int)ReversalReason.NoReply, (int)rig.Link.LastReason);
        Assert.AreEqual(1, rig.Link.LastStan);
    }

    [TestMethod]
    public void A_broken_connection_is_reversed_at_once()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_request_that_never_left_needs_no_reversal()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.NotSent);
        rig.Wait(20);
        Assert.AreEqual("N406 NOT CHARGED", rig.Line(1));
        Assert.AreEqual(0, rig.Link.ReversalCount);
    }

    [TestMethod]
    [DataRow(true, "N406 NOT CHARGED", 0)]
    [DataRow(false, "N408 REVERSING", 1)]
    public void A_request_that_waits_for_its_connection_is_taken_back(bool isQueued, string shown, int reversals)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.IsQueued = isQueued;
        rig.Wait(StateTimeouts.AnswerMs + 20);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(shown, rig.Line(1));
        Assert.AreEqual(reversals, rig.Link.ReversalCount);
        rig.CutPower();
        rig.Wait(20);
        Assert.AreEqual(2 * reversals, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_cancel_while_the_request_waits_for_its_connection_has_nothing_to_undo()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.IsQueued = true;
        rig.Type("*");
        rig.Wait(10);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U501 NOT CHARGED", rig.Line(1));
        rig.CutPower();
        rig.Wait(20);
        Assert.AreEqual(0, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void A_cancel_after_the_request_left_is_reversed_with_its_own_reason()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Type("*");
        rig.Wait(10);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U501 REVERSING", rig.Line(1));
        Assert.AreEqual((int)ReversalReason.Other, (int)rig.Link.LastReason);
    }

    [TestMethod]
    [DataRow("10")]
    [DataRow("68")]
    public void An_answer_that_settles_nothing_is_reversed(string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(code);
        rig.Wait(10);
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void No_sale_starts_while_a_reversal_is_pending_and_one_starts_after_it()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        rig.Type("1#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("S109 REVERSING", rig.Line(1));
        rig.Answer("00");
        Assert.AreEqual("SALE REVERSED", rig.Line(0));
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
        rig.Reach(TerminalState.AwaitingCard);
    }

    [TestMethod]
    public void A_reversal_is_sent_until_it_is_acknowledged()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        rig.Answer("96");
        rig.Link.Fail(HostProgress.NotSent);
        rig.Wait(1_200_000);
        Assert.IsTrue(rig.Link.ReversalCount > 10);
        int sent = rig.Link.ReversalCount;
        while (rig.Link.ReversalCount == sent)
        {
            rig.Wait(10);
        }
        rig.Answer("25");
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
    }

    [TestMethod]
    [DataRow("05")]
    [DataRow("12")]
    [DataRow("58")]
    [DataRow("96")]
    public void However_often_a_reversal_is_refused_it_is_sent_again(string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        for (int refusals = 1; refusals <= 12; refusals++)
        {
            rig.Answer(code);
            for (int ms = 0; ms <= ReversalEngine.LongestPauseMs && rig.Link.ReversalCount == refusals; ms += 100)
            {
                rig.Wait(100);
            }
            Assert.AreEqual(refusals + 1, rig.Link.ReversalCount);
        }
        Assert.AreEqual(0, rig.Count(TraceKind.ReversalAcknowledged));
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(0)]
    [DataRow(999999)]
    public void An_approval_of_another_sale_approves_nothing(int stan)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.AnswerFor(stan, "00");
        rig.Wait(100);
        rig.Expect(TerminalState.Authorising);
        Assert.AreEqual(0, rig.Count(TraceKind.AuthApproved));
    }

    [TestMethod]
    public void An_approval_that_comes_after_the_deadline_approves_nothing()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Waiting);
        rig.Wait(StateTimeouts.AnswerMs + 20);
        rig.Link.AnswerFor(1, "00");
        rig.Wait(100);
        Assert.AreEqual(0, rig.Count(TraceKind.AuthApproved));
    }
}
