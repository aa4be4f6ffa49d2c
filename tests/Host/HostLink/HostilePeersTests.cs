using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Whoever connects to the issuer: its memory stays flat, and it serves the next terminal.</summary>
[TestClass]
[DoNotParallelize]
public sealed class HostilePeersTests : IDisposable
{
    private const int Messages = 60_000;
    private const int MessagesAtOnce = 50;
    private const long MostGrowthBytes = 8 << 20;
    private const int LimitMs = 20_000;

    private IssuerServer _server = null!;
    private Task _serving = Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        Assert.IsTrue(_serving.Wait(LimitMs), "the server does not end");
    }

    [TestMethod]
    public void Sixty_thousand_hostile_messages_leave_memory_flat()
    {
        Serve(new IssuerLimits());
        Random random = new(7);
        Send(random, Messages / 10);
        long before = GC.GetTotalMemory(true);
        Send(random, Messages);
        long growth = GC.GetTotalMemory(true) - before;
        Assert.IsLessThan(MostGrowthBytes, growth);
    }

    [TestMethod]
    public void Who_says_nothing_is_closed()
    {
        Serve(new IssuerLimits(IdleMs: 1_000));
        Socket[] idle = [.. Enumerable.Range(0, 30).Select(_ => Connect())];
        foreach (Socket socket in idle)
        {
            Assert.IsTrue(IsClosed(socket), "an idle connection stays open");
            socket.Dispose();
        }
    }

    [TestMethod]
    public void One_connection_too_many_is_closed_and_the_others_stay()
    {
        Serve(new IssuerLimits(Connections: 40));
        Socket[] first = [.. Enumerable.Range(0, 40).Select(_ => Connect())];
        using Socket late = Connect();
        Assert.IsTrue(IsClosed(late));
        Assert.IsTrue(first.All(socket => !socket.Poll(0, SelectMode.SelectRead)), "one of the others is closed");
        Array.ForEach(first, socket => socket.Dispose());
    }

    private void Serve(IssuerLimits limits)
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make();
        issuer.LatencyNs = 0;
        _server = new IssuerServer(IssuerHost.Of(issuer, new SystemRandom()), TextWriter.Null, limits: limits);
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        _serving = _server.ServeAsync(CancellationToken.None);
    }

    // Half of them are random, half begin as a message does. Nothing of it is answered with anything but a refusal.
    private void Send(Random random, int count)
    {
        for (int sent = 0; sent < count; sent += MessagesAtOnce)
        {
            using Socket socket = Connect();
            for (int i = 0; i < MessagesAtOnce; i++)
            {
                socket.Send(Frame(random, i % 2 == 0));
            }
            socket.Shutdown(SocketShutdown.Send);
            Assert.IsTrue(IsClosed(socket));
        }
    }

    private static byte[] Frame(Random random, bool isLikeOne)
    {
        byte[] frame = new byte[2 + random.Next(1, 400)];
        random.NextBytes(frame);
        frame[0] = (byte)((frame.Length - 2) >> 8);
        frame[1] = (byte)(frame.Length - 2);
        if (isLikeOne && frame.Length > 12)
        {
            "0200"u8.CopyTo(frame.AsSpan(2));
        }
        return frame;
    }

    private Socket Connect()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.ReceiveTimeout = LimitMs;
        socket.Connect(_server.EndPoint);
        return socket;
    }

    private static bool IsClosed(Socket socket)
    {
        byte[] bytes = new byte[4096];
        try
        {
            while (socket.Receive(bytes) > 0)
            {
            }
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode != SocketError.TimedOut;
        }
    }
}
