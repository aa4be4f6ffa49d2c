using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Tests.Link;

/// <summary>A link over real sockets with its own thread, as a board has it, and a host that the test plays.</summary>
internal sealed class LinkThread : IDisposable, INetworkStatus, IRandom
{
    private const int LimitMs = 30_000;

    private readonly HostConnector _connector;
    private readonly Thread _thread;
    private volatile bool _ends;
    private int _steps;

    internal LinkThread(params HostAddress[] hosts)
        : this(null, hosts)
    {
    }

    internal LinkThread(ITlsChannel? tls, params HostAddress[] hosts)
        : this(tls, 0, hosts)
    {
    }

    /// <summary>The same where a host has told the time before.</summary>
    internal LinkThread(ITlsChannel? tls, long hostSeconds, params HostAddress[] hosts)
    {
        HostMailbox mailbox = new(this, hosts);
        Connection = mailbox;
        TcpSocket socket = new(tls);
        socket.Time.HostSeconds = hostSeconds;
        _connector = new HostConnector(socket, this, mailbox, this);
        _thread = new Thread(Run);
        _thread.Start();
    }

    public bool HasAddress => true;

    public int SignalDbm => 0;

    public long AccessPoint => 0;

    internal IHostConnection Connection { get; }

    /// <summary>Steps that the thread has begun; it stands still while a call of the socket blocks.</summary>
    internal int Steps => Volatile.Read(ref _steps);

    public void Fill(byte[] buffer, int offset, int count) => Array.Clear(buffer, offset, count);

    public void Dispose()
    {
        _ends = true;
        _thread.Join();
    }

    /// <summary>A host; one to which little is under way where that is asked, as segments are small.</summary>
    internal static TcpListener Listen(bool hasLittleRoom = false)
    {
        const int Tcp = 6;
        const int LongestSegment = 2;
        TcpListener listener = new(IPAddress.Loopback, 0);
        if (hasLittleRoom && OperatingSystem.IsLinux())
        {
            listener.Server.ReceiveBufferSize = 4096;
            listener.Server.SetRawSocketOption(Tcp, LongestSegment, BitConverter.GetBytes(536));
        }
        listener.Start();
        return listener;
    }

    internal static HostAddress AddressOf(TcpListener listener, string? tlsName = null) =>
        new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, tlsName);

    internal static void Wait(Func<bool> happens, string what)
    {
        Assert.IsTrue(SpinWait.SpinUntil(happens, LimitMs), "In vain: " + what);
    }

    /// <summary>Sends over the connection that stands, or the next one; over none where none ever stands.</summary>
    internal void Send(string message, bool mayWait = true)
    {
        if (mayWait)
        {
            Wait(() => Connection.Session != 0, "a connection");
        }
        Connection.Send(Encoding.ASCII.GetBytes(message), message.Length, Connection.Session);
    }

    internal void WaitFor(DeliveryState state) => Wait(() => Connection.Delivery == state, state.ToString());

    internal string Receive()
    {
        byte[] message = new byte[FrameAssembler.MaxMessage];
        int count = 0;
        Wait(() => (count = Connection.Receive(message)) > 0, "a message");
        return Encoding.ASCII.GetString(message, 0, count);
    }

    private void Run()
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!_ends)
        {
            Interlocked.Increment(ref _steps);
            _connector.Step(clock.ElapsedMilliseconds);
            Thread.Sleep(1);
        }
    }
}
