using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>What happens on the way to the host, and what the terminal is told of it.</summary>
[TestClass]
public class LinkOutcomeTests
{
    private const int None = 0;
    private const int Queued = 1;
    private const int Sent = 2;
    private const int Refused = 3;
    private const int Lost = 4;

    [TestMethod]
    [DataRow("no address", 401, Refused, "")]
    [DataRow("name unknown", 405, Refused, "")]
    [DataRow("no route", 405, Refused, "")]
    [DataRow("refused", 406, Refused, "")]
    [DataRow("certificate of nobody", 407, Refused, "")]
    [DataRow("closed before anything left", 406, Refused, "")]
    [DataRow("stands", None, Sent, "")]
    [DataRow("stands and takes nothing", None, Queued, "")]
    [DataRow("breaks at the first byte", 406, Lost, "")]
    [DataRow("breaks after the first byte", 406, Lost, "")]
    [DataRow("closed after the message", 406, Lost, "")]
    [DataRow("silent after the message", 406, Lost, "")]
    [DataRow("silent after a right code", 406, Lost, "")]
    [DataRow("answers with a page", 405, Lost, "")]
    [DataRow("answers with an alert of TLS", 405, Lost, "")]
    [DataRow("answers with length 0", 405, Lost, "")]
    [DataRow("answers with length 513", 405, Lost, "")]
    [DataRow("answers", None, Sent, "ok;")]
    [DataRow("answers and closes", None, Lost, "ok;")]
    [DataRow("answers wrongly and closes", 406, Lost, "ok;")]
    [DataRow("answers and breaks off the next", None, Lost, "ok;")]
    [DataRow("answers, then with a page", None, Lost, "ok;")]
    [DataRow("answers, then the address goes", 401, Lost, "ok;")]
    public void A_message_was_handed_over_and_the_way_to_the_host(
        string happening, int fault, int delivery, string received)
    {
        LinkRig rig = LinkRig.Secured();
        Prepare(rig, happening);
        rig.Pass(BackOff.FirstMs + 100);
        rig.Send("sale");
        rig.Step();
        Happen(rig, happening);
        rig.Step();
        rig.Step();
        Assert.AreEqual(fault, rig.Fault, "fault");
        Assert.AreEqual(delivery, rig.Delivery, "delivery");
        Assert.AreEqual(received, rig.Received());
    }

    private static void Prepare(LinkRig rig, string happening)
    {
        ScriptedSocket socket = rig.Socket;
        socket.HasAddress = happening != "no address";
        socket.ResolveFault = happening == "name unknown" ? FaultCode.N405 : FaultCode.None;
        socket.ConnectFault = happening == "refused" ? FaultCode.N406
            : happening == "no route" ? FaultCode.N405
            : FaultCode.None;
        socket.SecureFault = happening == "certificate of nobody" ? FaultCode.N407 : FaultCode.None;
        socket.CanWrite = happening != "stands and takes nothing" && happening != "closed before anything left";
        socket.WriteMost = happening == "breaks at the first byte" ? -1
            : happening == "breaks after the first byte" ? 1
            : 8192;
    }

    private static void Happen(LinkRig rig, string happening)
    {
        ScriptedSocket socket = rig.Socket;
        if (happening.Substring(0, 2) == "an")
        {
            ComeFirst(rig, happening);
            rig.Step();
            if (happening != "answers wrongly and closes")
            {
                rig.Prove();
            }
        }

        switch (happening)
        {
            case "breaks after the first byte":
                socket.WriteMost = -1;
                break;
            case "closed before anything left":
            case "closed after the message":
            case "answers and closes":
            case "answers wrongly and closes":
                socket.IsClosed = true;
                break;
            case "answers and breaks off the next":
                rig.ComeRaw("~\x05re");
                socket.IsClosed = true;
                break;
            case "answers, then with a page":
                rig.ComeRaw("HTTP/1.1 302 Found");
                break;
            case "answers, then the address goes":
                socket.HasAddress = false;
                break;
            case "silent after the message":
                rig.Pass(HostMailbox.ProofMs);
                break;
            case "silent after a right code":
                rig.Prove();
                rig.Send("sale");
                rig.Pass(HostMailbox.SilenceMs);
                break;
            default:
                break;
        }
    }

    private static void ComeFirst(LinkRig rig, string happening)
    {
        rig.ComeRaw(happening == "answers with a page" ? "HTTP/1.1 511 Network Authentication Required"
            : happening == "answers with an alert of TLS" ? "\x15\x03\x01"
            : happening == "answers with length 0" ? "~~"
            : happening == "answers with length 513" ? "\x02\x01"
            : "~\x02ok");
    }

    [TestMethod]
    public void Without_hosts_the_host_is_what_fails()
    {
        LinkRig rig = new LinkRig(new HostAddress[0]);
        rig.Pass(1000);
        rig.Send("sale");
        Assert.AreEqual((int)FaultCode.N406, rig.Fault);
        Assert.AreEqual(Refused, rig.Delivery);
        Assert.AreEqual(0, rig.Socket.Connects);
    }

    [TestMethod]
    public void A_message_leaves_only_over_the_connection_for_which_it_was_written()
    {
        LinkRig rig = LinkRig.Plain();
        Assert.AreEqual(0, rig.Connection.Session);
        rig.Send("before");
        Assert.AreEqual(Refused, rig.Delivery);
        rig.Pass(BackOff.FirstMs + 100);
        Assert.AreEqual(1, rig.Connection.Session >> 8);
        rig.Prove();
        rig.Socket.CanWrite = false;
        rig.Send("held back");
        rig.Step();
        Assert.AreEqual(Queued, rig.Delivery);
        rig.Socket.IsClosed = true;
        rig.Step();
        Assert.AreEqual(0, rig.Connection.Session);
        Assert.AreEqual(Refused, rig.Delivery);
        rig.Socket.CanWrite = true;
        rig.Pass(BackOff.FirstMs + 100);
        Assert.AreEqual(2, rig.Connection.Session >> 8);
        rig.Connection.Send(new byte[1], 1, 1);
        Assert.AreEqual(Refused, rig.Delivery);
        rig.Step();
        Assert.AreEqual("", rig.Left());
    }
}
