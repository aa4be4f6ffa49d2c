using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>How long a connection is kept, and what keeps it: a right code and nothing else.</summary>
[TestClass]
public class LinkProofTests
{
    private const int None = 0;
    private const int Sent = 2;
    private const int Lost = 4;
    private const int HourMs = 3_600_000;
    private const int MarginMs = 1000;

    [TestMethod]
    public void A_host_that_answers_junk_and_closes_does_not_keep_the_terminal()
    {
        LinkRig rig = LinkRig.TwoHosts();
        int connectsToSecond = 0;
        int seen = 0;
        for (int passedMs = 0; passedMs < HourMs; passedMs += LinkRig.StepMs)
        {
            rig.Step();
            if (rig.Connection.Session != seen && rig.Connection.Session != 0)
            {
                seen = rig.Connection.Session;
                connectsToSecond += rig.Socket.Host!.Port == LinkRig.SecondPort ? 1 : 0;
                rig.Come("junk");
                rig.Socket.IsClosed = true;
            }
        }

        int connectsToFirst = rig.Socket.Connects - connectsToSecond;
        Assert.IsTrue(connectsToSecond >= connectsToFirst - 2, connectsToFirst.ToString() + " to the first host");
        Assert.IsTrue(rig.Socket.Connects < 100, rig.Socket.Connects.ToString() + " connects in an hour");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_byte_now_and_then_does_not_hold_a_connection(bool isProven)
    {
        LinkRig rig = LinkRig.Up();
        rig.ComeRaw("\x01");
        rig.Step();
        if (isProven)
        {
            rig.Prove();
        }

        rig.Pass(HostConnector.WholeMs / 2);
        rig.ComeRaw("\x01");
        rig.Pass((HostConnector.WholeMs / 2) - MarginMs);
        Assert.AreEqual(0, rig.Socket.Closes);
        rig.ComeRaw("\x01");
        rig.Pass(2 * MarginMs);
        Assert.AreEqual(1, rig.Socket.Closes);
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
    }

    [TestMethod]
    public void A_message_that_is_whole_in_time_may_be_followed_by_another_at_once()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        for (int i = 0; i < 4; i++)
        {
            rig.ComeRaw("~\x02");
            rig.Pass(HostConnector.WholeMs - MarginMs);
            rig.ComeRaw("ok");
            rig.Step();
            Assert.AreEqual("ok;", rig.Received());
        }

        Assert.AreEqual(0, rig.Socket.Closes);
    }

    [TestMethod]
    public void A_connection_without_a_right_code_is_closed_after_30_s_and_the_other_host_has_its_turn()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Pass(BackOff.FirstMs + (4 * LinkRig.StepMs));
        rig.Pass(HostMailbox.ProofMs - MarginMs);
        Assert.AreEqual(0, rig.Socket.Closes);
        rig.Pass(2 * MarginMs);
        Assert.AreEqual(1, rig.Socket.Closes);
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
        rig.Pass(HostMailbox.ProofMs + (8 * BackOff.FirstMs));
        Assert.AreEqual(LinkRig.SecondPort, rig.Socket.Host!.Port);
    }

    [TestMethod]
    public void What_has_no_right_code_does_not_end_the_silence()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        rig.Send("sale");
        for (int passedMs = 0; passedMs < HostMailbox.SilenceMs - MarginMs; passedMs += MarginMs)
        {
            rig.Come("junk");
            rig.Pass(MarginMs);
        }

        Assert.AreEqual(Sent, rig.Delivery);
        rig.Pass(2 * MarginMs);
        Assert.AreEqual(Lost, rig.Delivery);
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
    }

    [TestMethod]
    public void A_right_code_ends_it()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        rig.Send("sale");
        rig.Pass(HostMailbox.SilenceMs - MarginMs);
        rig.Prove();
        rig.Pass(HostMailbox.SilenceMs);
        Assert.AreEqual(0, rig.Socket.Closes);
    }

    [TestMethod]
    public void A_right_code_of_a_former_connection_says_nothing_of_this_one()
    {
        LinkRig rig = LinkRig.Up();
        int former = rig.Connection.Session;
        rig.Prove();
        rig.Socket.IsClosed = true;
        rig.Pass((2 * BackOff.FirstMs) + (4 * LinkRig.StepMs));
        Assert.AreEqual(2, rig.Socket.Connects);
        rig.Connection.Prove(former);
        rig.Pass(HostMailbox.ProofMs + MarginMs);
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
    }

    [TestMethod]
    public void A_host_that_signs_on_and_swallows_the_rest_loses_its_turn()
    {
        LinkRig rig = LinkRig.TwoHosts();
        string tried = "";
        int seen = 0;
        while (rig.Socket.Connects < 5)
        {
            rig.Step();
            if (rig.Connection.Session != seen && rig.Connection.Session != 0)
            {
                seen = rig.Connection.Session;
                tried += rig.Socket.Host!.Port.ToString() + " ";
                rig.Prove();
                rig.Send("sale");
            }
        }

        Assert.AreEqual("7001 7001 7002 7002 ", tried.Substring(0, 20));
    }

    [TestMethod]
    public void An_idle_connection_is_kept_until_its_limit()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        rig.Pass(HostConnector.IdleMs - (10 * LinkRig.StepMs));
        Assert.AreEqual(0, rig.Socket.Closes);
        rig.Pass(MarginMs);
        Assert.AreEqual(1, rig.Socket.Closes);
        Assert.AreEqual(None, rig.Fault);
    }

    [TestMethod]
    public void A_message_on_a_connection_that_was_idle_for_long_has_all_the_time_to_be_answered()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        rig.Pass(HostConnector.IdleMs - MarginMs);
        rig.Send("sale");
        rig.Pass(HostMailbox.SilenceMs - MarginMs);
        Assert.AreEqual(Sent, rig.Delivery);
        rig.Pass(2 * MarginMs);
        Assert.AreEqual(Lost, rig.Delivery);
    }

    [TestMethod]
    public void Another_message_does_not_prolong_the_silence()
    {
        LinkRig rig = LinkRig.Up();
        rig.Prove();
        rig.Send("echo");
        rig.Pass(HostMailbox.SilenceMs - MarginMs);
        rig.Send("echo");
        rig.Pass(2 * MarginMs);
        Assert.AreEqual(Lost, rig.Delivery);
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
    }
}
