using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Tests.Hal.Link;

namespace PosTerminal.Tests.Host.Invariants;

/// <summary>Neither mailbox nor connector keep a message; the socket of the test does, and is left out.</summary>
[TestClass]
public class LinkMemoryTests
{
    private const string Request = "request: 4111111111111111=49121200000012345";
    private const string Reply = "reply: 16 bytes and some more of them";

    [TestMethod]
    public void The_scan_finds_a_message_while_it_waits()
    {
        LinkRig rig = LinkRig.Up();
        rig.Send(Request);
        Assert.AreEqual("HostMailbox._outgoing", Finds(rig));
        rig.Socket.CanWrite = true;
        rig.Socket.WriteMost = 0;
        rig.Pass(100);
        Assert.AreEqual("HostConnector._outgoing", Finds(rig));
    }

    [TestMethod]
    public void No_message_is_left_when_it_was_sent_and_answered()
    {
        LinkRig rig = LinkRig.Up();
        rig.Send(Request);
        rig.Pass(100);
        Assert.Contains(Request, rig.Left());
        Assert.AreEqual("", Finds(rig));
        rig.Come(Reply);
        rig.Pass(100);
        Assert.AreNotEqual("", Finds(rig));
        Assert.AreEqual($"{Reply};", rig.Received());
        Assert.AreEqual("", Finds(rig));
    }

    [TestMethod]
    public void No_message_is_left_when_it_was_withdrawn_or_the_connection_broke()
    {
        LinkRig rig = LinkRig.Up();
        rig.Send(Request);
        rig.Connection.TryWithdraw();
        Assert.AreEqual("", Finds(rig));
        rig.Send(Request);
        rig.Socket.WriteMost = 5;
        rig.Step();
        rig.Socket.IsClosed = true;
        rig.Pass(100);
        Assert.AreEqual("", Finds(rig));
    }

    private static string Finds(LinkRig rig)
    {
        SecretPatterns patterns = new();
        patterns.AddBytes("a message", Encoding.ASCII.GetBytes(Request));
        patterns.AddBytes("a message", Encoding.ASCII.GetBytes(Reply));
        MemoryScan scan = new(patterns);
        scan.Search(rig, "rig");
        return string.Join(", ", scan.Finds.Select(find => find.Replace("a message in ", ""))
            .Where(find => !find.StartsWith("ScriptedSocket.") && !find.StartsWith("LinkRig.")));
    }
}
