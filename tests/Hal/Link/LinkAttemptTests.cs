using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>When the link tries, whom, and when it must not.</summary>
[TestClass]
public class LinkAttemptTests
{
    [TestMethod]
    public void The_wait_doubles_to_its_limit_and_begins_anew()
    {
        int[] longest = { 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
        BackOff late = new BackOff(new SameDraw(255));
        BackOff soon = new BackOff(new SameDraw(0));
        for (int i = 0; i < longest.Length; i++)
        {
            Assert.AreEqual(longest[i] - 1, late.NextMs());
            Assert.AreEqual(longest[i] / 2, soon.NextMs());
        }

        late.Reset();
        Assert.AreEqual(999, late.NextMs());
    }

    [TestMethod]
    public void A_host_that_refuses_is_tried_9_times_in_5_minutes_at_most()
    {
        LinkRig rig = LinkRig.Plain();
        rig.Socket.ConnectFault = FaultCode.N406;
        rig.Pass(300_000);
        Assert.AreEqual(9, rig.Socket.Connects);
    }

    [TestMethod]
    public void A_host_that_takes_connections_and_closes_them_is_not_tried_more_often()
    {
        LinkRig rig = LinkRig.Plain();
        for (int i = 0; i < 300_000 / LinkRig.StepMs; i++)
        {
            rig.Socket.IsClosed = true;
            rig.Step();
        }

        Assert.AreEqual(9, rig.Socket.Connects);
    }

    [TestMethod]
    public void After_a_right_code_the_first_wait_is_short_again()
    {
        LinkRig rig = LinkRig.Plain();
        rig.Socket.ConnectFault = FaultCode.N406;
        rig.Pass(60_000);
        rig.Socket.ConnectFault = FaultCode.None;
        rig.PassUntilUp();
        int connects = rig.Socket.Connects;
        rig.Prove();
        rig.Socket.IsClosed = true;
        rig.Pass(BackOff.FirstMs + 100);
        Assert.AreEqual(connects + 1, rig.Socket.Connects);
    }

    [TestMethod]
    public void The_second_host_has_its_turn_after_two_failures_and_the_first_one_again()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Socket.ConnectFault = FaultCode.N406;
        string tried = "";
        for (int i = 1; i <= 6; i++)
        {
            while (rig.Socket.Connects < i)
            {
                rig.Step();
            }

            tried += rig.Socket.Host!.Port.ToString() + " ";
        }

        Assert.AreEqual("7001 7001 7002 7002 7001 7001 ", tried);
    }

    [TestMethod]
    public void The_first_host_is_tried_first_when_the_connection_to_the_second_has_ended()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Socket.ConnectFault = FaultCode.N406;
        rig.Pass(3200);
        rig.Socket.ConnectFault = FaultCode.None;
        rig.PassUntilUp();
        Assert.AreEqual(7002, rig.Socket.Host!.Port);
        rig.Prove();
        rig.Socket.IsClosed = true;
        rig.Pass(BackOff.FirstMs + 100);
        Assert.AreEqual(7001, rig.Socket.Host!.Port);
    }

    [TestMethod]
    public void An_address_that_comes_back_ends_the_N401_and_is_used()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.HasAddress = false;
        rig.Step();
        Assert.AreEqual((int)FaultCode.N401, rig.Fault);
        rig.Pass(60_000);
        Assert.AreEqual(1, rig.Socket.Connects);
        rig.Socket.HasAddress = true;
        rig.Step();
        Assert.AreEqual((int)FaultCode.None, rig.Fault);
        rig.Pass((2 * BackOff.FirstMs) + 100);
        Assert.AreEqual(2, rig.Socket.Connects);
    }

    [TestMethod]
    public void No_name_is_resolved_and_no_handshake_begun_while_the_terminal_must_not_pause()
    {
        for (int steps = 0; steps < 60; steps++)
        {
            LinkRig rig = LinkRig.Secured();
            rig.Pass(steps * LinkRig.StepMs);
            rig.Prove();
            int begun = rig.Socket.Resolves + rig.Socket.Handshakes;
            rig.Connection.MayPause = false;
            rig.Pass(30_000);
            Assert.AreEqual(begun, rig.Socket.Resolves + rig.Socket.Handshakes, "after step " + steps.ToString());
            rig.Connection.MayPause = true;
            rig.Pass(BackOff.FirstMs + 100);
            rig.Send("sale");
            rig.Step();
            Assert.AreEqual("[4]sale", rig.Left());
            Assert.AreEqual((int)FaultCode.None, rig.Fault);
        }
    }

    [TestMethod]
    public void Without_a_handshake_nothing_leaves_to_a_host_that_must_prove_who_it_is()
    {
        LinkRig rig = LinkRig.Secured();
        rig.Socket.SecureFault = FaultCode.N407;
        rig.Pass(BackOff.FirstMs + 100);
        Assert.AreEqual(1, rig.Socket.Handshakes);
        Assert.AreEqual((int)FaultCode.N407, rig.Fault);
        rig.Send("sale");
        rig.Pass(BackOff.MostMs + 200);
        Assert.AreEqual("", rig.Left());
    }

    [TestMethod]
    public void What_does_not_stop_the_terminal_needs_no_permission()
    {
        LinkRig rig = LinkRig.Plain();
        rig.Connection.MayPause = false;
        rig.Pass(BackOff.FirstMs + 100);
        rig.Send("sale");
        rig.Step();
        Assert.AreEqual("[4]sale", rig.Left());
        Assert.AreEqual(0, rig.Socket.Handshakes);
    }
}
