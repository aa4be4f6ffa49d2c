using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Firmware.Iso8583;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer's end of one terminal's connection: messages of ISO 8583 with their length before them, 2 bytes, most
/// significant first.
/// </summary>
/// <param name="stream">To and from the terminal; closed with it.</param>
/// <param name="limits">What the terminal may take.</param>
public sealed class IssuerConnection(Stream stream, IssuerLimits limits) : IAsyncDisposable
{
    private const int LengthBytes = 2;

    private readonly Stream _stream = stream;
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    /// <summary>Answers until the terminal leaves.</summary>
    /// <param name="answer">What to send back for a message.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">A length is none of a message, or nobody reads the replies.</exception>
    /// <exception cref="OperationCanceledException">No message has come for too long.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async Task ServeAsync(Func<byte[], IReadOnlyList<IssuerReply>> answer, CancellationToken cancellation)
    {
        while (await ReadInTimeAsync(cancellation).ConfigureAwait(false) is { } message)
        {
            // A late reply must not keep the next request waiting, so replies go their own ways.
            foreach (IssuerReply reply in answer(message))
            {
                if (Interlocked.Increment(ref _waiting) > limits.Replies)
                {
                    throw new InvalidDataException($"{limits.Replies} replies wait to be read");
                }
                _ = ReplyAsync(reply, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<byte[]?> ReadInTimeAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.IdleMs);
        return await ReadAsync(limit.Token).ConfigureAwait(false);
    }

    private async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        byte[] prefix = new byte[LengthBytes];
        int got = await _stream.ReadAtLeastAsync(prefix, LengthBytes, false, cancellation).ConfigureAwait(false);
        if (got < LengthBytes)
        {
            return null;
        }
        int length = BinaryPrimitives.ReadUInt16BigEndian(prefix);
        if (length is 0 or > Iso8583Message.MaximumLength)
        {
            throw new InvalidDataException($"a message has 1 to {Iso8583Message.MaximumLength} bytes, not {length}");
        }
        byte[] message = new byte[length];
        await _stream.ReadExactlyAsync(message, cancellation).ConfigureAwait(false);
        return message;
    }

    private async Task ReplyAsync(IssuerReply reply, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMicroseconds(reply.DelayNs / 1000), cancellation).ConfigureAwait(false);
            await _turn.WaitAsync(cancellation).ConfigureAwait(false);
            await WriteAsync(reply, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The terminal has gone; the reader of the connection tells so.
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task WriteAsync(IssuerReply reply, CancellationToken cancellation)
    {
        try
        {
            byte[] frame = FrameOf(reply.Message);
            int count = reply.IsCut ? frame.Length / 2 : frame.Length;
            await _stream.WriteAsync(frame.AsMemory(0, count), cancellation).ConfigureAwait(false);
            if (reply.IsCut)
            {
                _stream.Close();
            }
        }
        finally
        {
            _turn.Release();
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
