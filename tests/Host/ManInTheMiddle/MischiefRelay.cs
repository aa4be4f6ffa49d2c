using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>The same somebody between two real sockets: terminals connect to him, and he to the host.</summary>
public sealed class MischiefRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _turn = new();
    private readonly Mischief _man;
    private readonly int _hostPort;

    public MischiefRelay(Mischief man, int hostPort)
    {
        _man = man;
        _hostPort = hostPort;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            Socket terminal = await _listener.AcceptSocketAsync(_end.Token).ConfigureAwait(false);
            _ = Relay(new NetworkStream(terminal, ownsSocket: true));
        }
    }

    // When either side leaves, the other is left too.
    private async Task Relay(NetworkStream terminal)
    {
        using TcpClient host = new();
        await using NetworkStream mine = terminal;
        await host.ConnectAsync(IPAddress.Loopback, _hostPort, _end.Token).ConfigureAwait(false);
        await Task.WhenAny(
            Pump(terminal, host.GetStream(), Requests()), Pump(host.GetStream(), terminal, Replies()))
            .ConfigureAwait(false);
    }

    private async Task Pump(NetworkStream from, NetworkStream to, Func<byte[], byte[][]> change)
    {
        byte[] length = new byte[2];
        while (await from.ReadAtLeastAsync(length, 2, false, _end.Token).ConfigureAwait(false) == 2)
        {
            byte[] message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
            await from.ReadExactlyAsync(message, _end.Token).ConfigureAwait(false);
            byte[][] passed = Locked(() => change(message));
            foreach (byte[] each in passed)
            {
                await to.WriteAsync(new[] { (byte)(each.Length >> 8), (byte)each.Length }, _end.Token)
                    .ConfigureAwait(false);
                await to.WriteAsync(each, _end.Token).ConfigureAwait(false);
            }
        }
    }

    private byte[][] Locked(Func<byte[][]> change)
    {
        lock (_turn)
        {
            return change();
        }
    }

    // What is held goes on before the next message in the same direction.
    private Func<byte[], byte[][]> Requests()
    {
        List<byte[]> held = [];
        return request =>
        {
            _man.SeeRequest(request);
            string deed = _man.Choose(Deeds.ToHost);
            return Go(held, deed == Deeds.RequestHeld, request, Deeds.Pass(_man, deed, request));
        };
    }

    private Func<byte[], byte[][]> Replies()
    {
        List<byte[]> held = [];
        return reply =>
        {
            _man.SeeReply(reply);
            string deed = _man.Choose(Deeds.ToTerminal);
            return Go(held, deed == Deeds.ReplyHeld, reply, Deeds.Return(_man, deed, reply));
        };
    }

    private static byte[][] Go(List<byte[]> held, bool isHeld, byte[] message, IEnumerable<byte[]> passed)
    {
        byte[][] gone = [.. held, .. passed];
        held.Clear();
        if (isHeld)
        {
            held.Add(message);
        }
        return gone;
    }
}
