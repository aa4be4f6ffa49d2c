using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>Messages come and leave whole and in order, however the network cuts them.</summary>
[TestClass]
public class LinkMessageTests
{
    private const int Queued = 1;
    private const int Sent = 2;
    private const int Refused = 3;
    private const int Lost = 4;

    [TestMethod]
    public void Two_messages_in_one_read_are_two()
    {
        LinkRig rig = LinkRig.Up();
        rig.Come("first");
        rig.Come("second");
        rig.Step();
        Assert.AreEqual("first;second;", rig.Received());
    }

    [TestMethod]
    public void Messages_may_be_cut_at_any_byte()
    {
        byte[] first = LinkRig.Frame("first");
        byte[] both = new byte[first.Length + 8];
        first.CopyTo(both, 0);
        LinkRig.Frame("second").CopyTo(both, first.Length);
        for (int cut = 1; cut < both.Length; cut++)
        {
            LinkRig rig = LinkRig.Up();
            rig.Socket.Come(both, 0, cut);
            rig.Step();
            Assert.AreEqual(cut < first.Length ? "" : "first;", rig.Received(), "cut after " + cut.ToString());
            rig.Socket.Come(both, cut, both.Length - cut);
            rig.Step();
            Assert.AreEqual(cut < first.Length ? "first;second;" : "second;", rig.Received());
        }
    }

    [TestMethod]
    public void Messages_may_come_byte_by_byte()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.ReadMost = 1;
        rig.Come("first");
        rig.Come("second");
        rig.Pass(10 * LinkRig.StepMs);
        Assert.AreEqual("first;second;", rig.Received());
    }

    [TestMethod]
    public void The_longest_message_comes_and_leaves()
    {
        string longest = new string('x', FrameAssembler.MaxMessage);
        LinkRig rig = LinkRig.Up();
        rig.Come(longest);
        rig.Send(longest);
        rig.Step();
        Assert.AreEqual(longest + ";", rig.Received());
        Assert.AreEqual("[512]" + longest, rig.Left());
    }

    [TestMethod]
    public void A_message_that_is_too_long_or_empty_is_refused_at_once()
    {
        LinkRig rig = LinkRig.Up();
        rig.Connection.Send(new byte[FrameAssembler.MaxMessage + 1], FrameAssembler.MaxMessage + 1, 1);
        Assert.AreEqual(Refused, rig.Delivery);
        rig.Connection.Send(new byte[1], 0, 1);
        Assert.AreEqual(Refused, rig.Delivery);
        rig.Step();
        Assert.AreEqual("", rig.Left());
    }

    [TestMethod]
    public void Of_too_many_messages_the_oldest_are_dropped()
    {
        LinkRig rig = LinkRig.Up();
        rig.Come("first");
        rig.Come("second");
        rig.Come("third");
        rig.Step();
        Assert.AreEqual("second;third;", rig.Received());
        rig.Come("fourth");
        rig.Step();
        Assert.AreEqual("fourth;", rig.Received());
    }

    [TestMethod]
    public void A_message_that_does_not_fit_is_dropped_and_the_next_one_taken()
    {
        LinkRig rig = LinkRig.Up();
        rig.Come("longer");
        rig.Come("ok");
        rig.Step();
        byte[] small = new byte[3];
        Assert.AreEqual(2, rig.Connection.Receive(small));
        Assert.AreEqual((byte)'o', small[0]);
        Assert.AreEqual(0, rig.Connection.Receive(small));
    }

    [TestMethod]
    public void A_message_is_sent_from_the_moment_that_a_byte_may_have_left()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.WriteMost = 0;
        rig.Send("sale");
        rig.Step();
        Assert.AreEqual(Sent, rig.Delivery);
        Assert.IsFalse(rig.Connection.TryWithdraw());
        rig.Socket.WriteMost = 1;
        rig.Pass(10 * LinkRig.StepMs);
        Assert.AreEqual("[4]sale", rig.Left());
    }

    [TestMethod]
    public void A_withdrawn_message_never_leaves()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.CanWrite = false;
        rig.Send("sale");
        rig.Step();
        Assert.AreEqual(Queued, rig.Delivery);
        Assert.IsTrue(rig.Connection.TryWithdraw());
        rig.Socket.CanWrite = true;
        rig.Pass(1000);
        Assert.AreEqual(Refused, rig.Delivery);
        Assert.AreEqual("", rig.Left());
    }

    [TestMethod]
    public void A_message_takes_the_place_of_one_that_has_not_left()
    {
        LinkRig rig = LinkRig.Up();
        rig.Send("former");
        rig.Send("sale");
        rig.Step();
        Assert.AreEqual("[4]sale", rig.Left());
    }

    [TestMethod]
    public void A_message_that_has_begun_to_leave_is_completed_before_the_next_one()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.WriteMost = 3;
        rig.Send("former");
        rig.Step();
        rig.Send("sale");
        Assert.AreEqual(Queued, rig.Delivery);
        rig.Pass(10 * LinkRig.StepMs);
        Assert.AreEqual("[6]former[4]sale", rig.Left());
    }

    [TestMethod]
    public void The_rest_of_a_message_does_not_leave_on_the_next_connection()
    {
        LinkRig rig = LinkRig.Up();
        rig.Socket.WriteMost = 3;
        rig.Send("former");
        rig.Step();
        rig.Socket.WriteMost = -1;
        rig.Step();
        Assert.AreEqual(Lost, rig.Delivery);
        rig.Socket.WriteMost = 8192;
        rig.Pass((2 * BackOff.FirstMs) + 100);
        Assert.AreEqual(2, rig.Socket.Connects);
        Assert.AreEqual("", rig.Left());
    }

    [TestMethod]
    public void The_beginning_of_a_message_does_not_meet_the_next_connection()
    {
        LinkRig rig = LinkRig.Up();
        rig.Come("reply");
        rig.ComeRaw("~\u0009broken");
        rig.Step();
        rig.Prove();
        rig.Socket.IsClosed = true;
        rig.Pass(BackOff.FirstMs + 100);
        rig.Come("whole");
        rig.Step();
        Assert.AreEqual("reply;whole;", rig.Received());
    }

    [TestMethod]
    public void Signal_and_access_point_are_those_of_the_interface()
    {
        LinkRig rig = LinkRig.Plain();
        rig.Socket.SignalDbm = -61;
        rig.Socket.AccessPoint = 0x0123456789AB;
        IHostConnection connection = rig.Connection;
        Assert.AreEqual(-61, connection.SignalDbm);
        Assert.AreEqual(0x0123456789AB, connection.AccessPoint);
    }
}
