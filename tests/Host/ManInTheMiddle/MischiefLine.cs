using System.Collections.Generic;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>One connection of a terminal, with somebody on it.</summary>
public sealed class MischiefLine(IHostConnection inner, Mischief man) : IHostConnection
{
    private const int MostMessage = 512;
    private const int LongestHold = 3_000;

    private static readonly string[] s_toHost =
    [
        "request copied", "request copied and changed", "request changed", "request held", "request dropped",
        "request before a former one", "request after a former one",
    ];

    private static readonly string[] s_toTerminal =
    [
        "reply copied", "reply changed", "reply held", "reply dropped", "reply after a former one",
        "former reply in its place", "reply before its changed copy",
    ];

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
        string deed = session == inner.Session && session != 0 ? man.Choose(s_toHost) : "";
        _isSwallowed = deed is "request held" or "request dropped";
        _heldRequest = deed == "request held" ? request : null;
        foreach (byte[] each in Passed(deed, request))
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

    private IEnumerable<byte[]> Passed(string deed, byte[] request) => deed switch
    {
        "request copied" => [request, request],
        "request copied and changed" => [request, man.Changed(request)],
        "request changed" => [man.Changed(request)],
        "request held" or "request dropped" => [],
        "request before a former one" => [request, man.FormerRequest()],
        "request after a former one" => [man.FormerRequest(), request],
        _ => [request],
    };

    private void Take()
    {
        byte[] buffer = new byte[MostMessage];
        for (int count = inner.Receive(buffer); count > 0; count = inner.Receive(buffer))
        {
            byte[] reply = buffer[..count];
            man.SeeReply(reply);
            string deed = man.Choose(s_toTerminal);
            if (deed == "reply held")
            {
                _heldReplies.Add((reply, man.Random.Next(LongestHold)));
            }
            foreach (byte[] each in Returned(deed, reply))
            {
                _coming.Enqueue(each);
            }
        }
    }

    private IEnumerable<byte[]> Returned(string deed, byte[] reply) => deed switch
    {
        "reply copied" => [reply, reply],
        "reply changed" => [man.Changed(reply)],
        "reply held" or "reply dropped" => [],
        "reply after a former one" => [man.FormerReply(), reply],
        "former reply in its place" => [man.FormerReply()],
        "reply before its changed copy" => [reply, man.Changed(reply)],
        _ => [reply],
    };

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
