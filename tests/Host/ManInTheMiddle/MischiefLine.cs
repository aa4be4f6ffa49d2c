using System.Collections.Generic;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>One connection of a terminal, with somebody on it.</summary>
public sealed class MischiefLine(IHostConnection inner, Mischief man) : IHostConnection
{
    private const int MostMessage = 512;
    private const int LongestHold = 3_000;

    private readonly Queue<byte[]> _coming = [];
    private readonly List<(byte[] Message, int Polls)> _heldReplies = [];
    private byte[]? _heldRequest;
    private bool _isSwallowed;

    public FaultCode Fault => inner.Fault;

    public int SignalDbm => inner.SignalDbm;

    public long AccessPoint => inner.AccessPoint;

    public int Session => inner.Session;

    public bool MayPause
    {
        set => inner.MayPause = value;
    }

    // A message that he keeps has left for all that the terminal can know.
    public DeliveryState Delivery => _isSwallowed ? DeliveryState.Sent : inner.Delivery;

    public bool TryWithdraw() => !_isSwallowed && inner.TryWithdraw();

    public void Send(byte[] message, int count, int session)
    {
        byte[] request = message[..count];
        man.SeeRequest(request);
        if (_heldRequest is { } held)
        {
            _heldRequest = null;
            inner.Send(held, held.Length, session);
        }
        string deed = session == inner.Session && session != 0 ? man.Choose(Deeds.ToHost) : "";
        _isSwallowed = Deeds.IsSwallowed(deed);
        _heldRequest = deed == Deeds.RequestHeld ? request : null;
        foreach (byte[] each in Deeds.Pass(man, deed, request))
        {
            inner.Send(each, each.Length, session);
        }
    }

    public int Receive(byte[] message)
    {
        Take();
        Release();
        if (!_coming.TryDequeue(out byte[]? first) || first.Length > message.Length)
        {
            return 0;
        }
        first.CopyTo(message, 0);
        return first.Length;
    }

    private void Take()
    {
        byte[] buffer = new byte[MostMessage];
        for (int count = inner.Receive(buffer); count > 0; count = inner.Receive(buffer))
        {
            byte[] reply = buffer[..count];
            man.SeeReply(reply);
            string deed = man.Choose(Deeds.ToTerminal);
            if (deed == Deeds.ReplyHeld)
            {
                _heldReplies.Add((reply, man.Random.Next(LongestHold)));
            }
            foreach (byte[] each in Deeds.Return(man, deed, reply))
            {
                _coming.Enqueue(each);
            }
        }
    }

    private void Release()
    {
        for (int i = _heldReplies.Count - 1; i >= 0; i--)
        {
            (byte[] reply, int polls) = _heldReplies[i];
            _heldReplies[i] = (reply, polls - 1);
            if (polls <= 0 || man.IsGone)
            {
                _heldReplies.RemoveAt(i);
                _coming.Enqueue(reply);
            }
        }
    }
}
