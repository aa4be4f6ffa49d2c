using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>A link over a scripted socket, in a time that the test moves.</summary>
public sealed class LinkRig
{
    public const int StepMs = 20;
    public const int SecondPort = 7002;

    private readonly HostConnector _connector;
    private readonly byte[] _reply = new byte[FrameAssembler.MaxMessage];
    private long _nowMs;

    public LinkRig(HostAddress[] hosts)
        : this(hosts, new SameDraw(255))
    {
    }

    public LinkRig(HostAddress[] hosts, IRandom random)
    {
        Socket = new ScriptedSocket();
        Mailbox = new HostMailbox(Socket, hosts);
        Connection = Mailbox;
        _connector = new HostConnector(Socket, Socket, Mailbox, random);
    }

    public ScriptedSocket Socket { get; }

    public HostMailbox Mailbox { get; }

    public IHostConnection Connection { get; }

    public int Fault => (int)Connection.Fault;

    public int Delivery => (int)Connection.Delivery;

    /// <summary>A link to one host by its address, without TLS.</summary>
    public static LinkRig Plain() => new LinkRig(new[] { new HostAddress("10.0.0.1", 7001, null) });

    /// <summary>A link to two hosts, the second at <see cref="SecondPort"/>.</summary>
    public static LinkRig TwoHosts() => new LinkRig(new[]
    {
        new HostAddress("10.0.0.1", 7001, null), new HostAddress("10.0.0.2", SecondPort, null, 2, 2),
    });

    /// <summary>A link to one host after the first connection stands.</summary>
    public static LinkRig Up()
    {
        LinkRig rig = Plain();
        rig.Pass(BackOff.FirstMs + (4 * StepMs));
        return rig;
    }

    /// <summary>A link to one host by its name, with TLS.</summary>
    public static LinkRig Secured() => new LinkRig(new[] { new HostAddress("pay.example", 7002, "pay.example") });

    /// <summary>Lets time pass, with a step of the link every 20 ms.</summary>
    public void Pass(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += StepMs)
        {
            _connector.Step(_nowMs);
            _nowMs += StepMs;
        }
    }

    /// <summary>Lets time pass until a connection stands.</summary>
    public void PassUntilUp()
    {
        while (Connection.Session == 0)
        {
            Step();
        }
    }

    public void Step() => Pass(StepMs);

    public void Send(string message)
    {
        byte[] bytes = Bytes(message);
        Connection.Send(bytes, bytes.Length, Connection.Session);
    }

    /// <summary>Says that a right code has come over the connection that stands, if one does.</summary>
    public void Prove()
    {
        if (Connection.Session != 0)
        {
            Connection.Prove(Connection.Session);
        }
    }

    /// <summary>Lets a message come, with its length.</summary>
    public void Come(string message)
    {
        byte[] frame = Frame(message);
        Socket.Come(frame, 0, frame.Length);
    }

    /// <summary>Lets bytes come; '~' is a zero, at which a string of the device would end.</summary>
    public void ComeRaw(string text)
    {
        byte[] bytes = Bytes(text);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = bytes[i] == (byte)'~' ? (byte)0 : bytes[i];
        }

        Socket.Come(bytes, 0, bytes.Length);
    }

    /// <summary>The messages that wait, each with a semicolon.</summary>
    public string Received()
    {
        string all = "";
        for (int count = Connection.Receive(_reply); count > 0; count = Connection.Receive(_reply))
        {
            all += Text(_reply, 0, count) + ";";
        }

        return all;
    }

    /// <summary>What has left on this connection, lengths as numbers in brackets.</summary>
    public string Left()
    {
        string all = "";
        int at = 0;
        while (at < Socket.WrittenCount)
        {
            int count = (Socket.Written[at] << 8) | Socket.Written[at + 1];
            int have = Socket.WrittenCount - at - 2;
            all += "[" + count.ToString() + "]" + Text(Socket.Written, at + 2, have < count ? have : count);
            at += 2 + count;
        }

        return all;
    }

    public static byte[] Frame(string message)
    {
        byte[] frame = new byte[2 + message.Length];
        frame[0] = (byte)(message.Length >> 8);
        frame[1] = (byte)message.Length;
        Bytes(message).CopyTo(frame, 2);
        return frame;
    }

    public static byte[] Bytes(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        return bytes;
    }

    private static string Text(byte[] bytes, int offset, int count)
    {
        char[] text = new char[count < 0 ? 0 : count];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)bytes[offset + i];
        }

        return new string(text);
    }
}
