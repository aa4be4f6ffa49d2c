using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer as a TCP host: messages of ISO 8583 with their length before them, 2 bytes, most significant first.
/// </summary>
/// <param name="host">Who answers.</param>
/// <param name="log">Told of every connection; holds no secret.</param>
public sealed class IssuerServer(IssuerHost host, TextWriter log) : IDisposable
{
    private const int LengthBytes = 2;

    private readonly Lock _hostLock = new();
    private TcpListener? _listener;

    /// <summary>Where it listens; with port 0 in the order, the port that was free.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener!.LocalEndpoint;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="SocketException">The address is taken, or not this machine's.</exception>
    public void Listen(IPEndPoint address)
    {
        _listener = new TcpListener(address);
        _listener.Start();
    }

    /// <summary>Serves terminals until the cancellation.</summary>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                Socket terminal = await _listener!.AcceptSocketAsync(cancellation).ConfigureAwait(false);
                _ = TalkAsync(terminal, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            log.WriteLine("closed");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener?.Dispose();

    // A late reply must not keep the next request waiting, so replies go their own ways.
    private async Task TalkAsync(Socket terminal, CancellationToken cancellation)
    {
        string name = $"{terminal.RemoteEndPoint}";
        log.WriteLine($"{name} connected");
        await using NetworkStream stream = new(terminal, ownsSocket: true);
        using SemaphoreSlim turn = new(1);
        try
        {
            while (await ReadAsync(stream, cancellation).ConfigureAwait(false) is { } message)
            {
                foreach (IssuerReply reply in Answer(message))
                {
                    _ = ReplyAsync(stream, turn, reply, cancellation);
                }
            }
            log.WriteLine($"{name} left");
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            log.WriteLine($"{name} lost: {exception.Message}");
        }
    }

    private static bool IsLoss(Exception exception) =>
        exception is IOException or ObjectDisposedException or OperationCanceledException;

    private IReadOnlyList<IssuerReply> Answer(byte[] message)
    {
        lock (_hostLock)
        {
            return host.Answer(message);
        }
    }

    private static async Task<byte[]?> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        byte[] length = new byte[LengthBytes];
        if (await stream.ReadAtLeastAsync(length, LengthBytes, false, cancellation).ConfigureAwait(false) < LengthBytes)
        {
            return null;
        }
        byte[] message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(message, cancellation).ConfigureAwait(false);
        return message;
    }

    private static async Task ReplyAsync(
        NetworkStream stream, SemaphoreSlim turn, IssuerReply reply, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMicroseconds(reply.DelayNs / 1000), cancellation).ConfigureAwait(false);
            await turn.WaitAsync(cancellation).ConfigureAwait(false);
            byte[] frame = FrameOf(reply.Message);
            int count = reply.IsCut ? frame.Length / 2 : frame.Length;
            await stream.WriteAsync(frame.AsMemory(0, count), cancellation).ConfigureAwait(false);
            turn.Release();
            if (reply.IsCut)
            {
                stream.Close();
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // The terminal has gone; the reader of the connection tells so.
        }
    }

    private static byte[] FrameOf(byte[] message)
    {
        byte[] frame = new byte[LengthBytes + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)message.Length);
        message.CopyTo(frame, LengthBytes);
        return frame;
    }
}
