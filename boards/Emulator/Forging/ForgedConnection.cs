using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Forging;

/// <summary>A connection on which somebody puts replies of his own around the genuine ones.</summary>
/// <param name="inner">The connection.</param>
/// <param name="forge">What comes in place of a genuine reply to a request.</param>
public sealed class ForgedConnection(IHostConnection inner, ForgedConnection.Forgery forge) : PassingConnection(inner)
{
    private readonly RequestReader _reader = new();
    private readonly Queue<byte[]> _waiting = [];
    private HostRequest? _request;
    private byte[] _requestCode = [];

    /// <summary>Makes what comes in place of a genuine reply, which may be among it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="requestCode">Its authentication code.</param>
    /// <param name="genuine">The reply.</param>
    public delegate IEnumerable<byte[]> Forgery(HostRequest request, byte[] requestCode, byte[] genuine);

    /// <inheritdoc/>
    public override void Send(byte[] message, int count, int session)
    {
        _request = _reader.Read(message.AsSpan(0, count));
        _requestCode = MessageSeal.CodeIn(message[..count]);
        Inner.Send(message, count, session);
    }

    /// <inheritdoc/>
    public override int Receive(byte[] message)
    {
        byte[] received = new byte[message.Length];
        int count = Inner.Receive(received);
        if (count > 0)
        {
            byte[] genuine = received[..count];
            foreach (byte[] reply in _request is null ? [genuine] : forge(_request, _requestCode, genuine))
            {
                _waiting.Enqueue(reply);
            }
        }
        if (!_waiting.TryDequeue(out byte[]? first) || first.Length > message.Length)
        {
            return 0;
        }
        first.CopyTo(message, 0);
        return first.Length;
    }
}
