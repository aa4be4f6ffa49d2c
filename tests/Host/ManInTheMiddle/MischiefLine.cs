using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>One connection of a terminal, with somebody on it.</summary>
public sealed class MischiefLine(IHostConnection inner, Mischief man) : PassingConnection(inner)
{
    private const int MostMessage = 512;
    private const int LongestHold = 3_000;

    private readonly Queue<byte[]> _coming = [];
    private readonly List<(byte[] Message, int Polls)> _heldReplies = [];
    private byte[]? _heldRequest;
    private bool _isSwallowed;

    // A message that he keeps has left for all that the terminal can know.
    public override DeliveryState Delivery => _isSwallowed ? DeliveryState.Sent : Inner.Delivery;

    public override bool TryWithdraw() => !_isSwallowed && Inner.TryWithdraw();

    public override void Send(byte[] message, int count, int session)
    {
        byte[] request = message[..count];
        man.SeeRequest(request);
        if (_heldRequest is { } held)
        {
            _heldRequest = null;
            Inner.Send(held, held.Length, session);
        }
        string deed = session == Inner.Session && session != 0 ? man.Choose(Deeds.ToHost) : "";
        _isSwallowed = Deeds.IsSwallowed(deed);
        _heldRequest = deed == Deeds.RequestHeld ? request : null;
        foreach (byte[] each in Deeds.Pass(man, deed, request))
        {
            Inner.Send(each, each.Length, session);
        }
    }

    public override int Receive(byte[] message)
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
        for (int count = Inner.Receive(buffer); count > 0; count = Inner.Receive(buffer))
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
