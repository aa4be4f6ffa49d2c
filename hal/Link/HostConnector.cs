using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Link;

/// <summary>
/// Opens the connection to the host, keeps it and moves whole messages over it, on the thread of the link. A
/// connection is proven once a message with a right code has come over it. The loss of a proven one is no failure of
/// the host; a right code that is overdue is one all the same.
/// </summary>
public sealed class HostConnector
{
    /// <summary>Failed attempts at one host before the other host is tried.</summary>
    public const int AttemptsPerHost = 2;

    /// <summary>Time in ms in which a message must be whole, from its first byte on.</summary>
    public const int WholeMs = 30_000;

    /// <summary>Time in ms after which a connection without use is closed; echo tests must come more often.</summary>
    public const int IdleMs = 600_000;

    // A host that never stops sending must not keep the thread of the link to itself.
    private const int ReadsPerStep = 8;

    private readonly IHostSocket _socket;
    private readonly INetworkStatus _network;
    private readonly HostMailbox _mailbox;
    private readonly HostAddress[] _hosts;
    private readonly BackOff _backOff;
    private readonly FrameAssembler _frames = new FrameAssembler();
    private readonly byte[] _outgoing = new byte[FrameAssembler.PrefixLength + FrameAssembler.MaxMessage];
    private HostAddress? _host;
    private int _outgoingCount;
    private int _written;
    private int _failures;
    private long _dueMs;
    private long _usedMs;
    private long _firstByteMs;
    private LinkState _state;

    /// <summary>Begins without a connection.</summary>
    /// <param name="socket">Used by nobody else.</param>
    /// <param name="network">The interface below the socket.</param>
    /// <param name="mailbox">Where messages come from and go to; without hosts in it the link reports N406.</param>
    /// <param name="random">Used by nobody else, since it need not bear two threads.</param>
    public HostConnector(IHostSocket socket, INetworkStatus network, HostMailbox mailbox, IRandom random)
    {
        _socket = socket;
        _network = network;
        _mailbox = mailbox;
        _hosts = mailbox.Hosts;
        _backOff = new BackOff(random);
    }

    /// <summary>Goes one step further; blocks only as long as the socket does.</summary>
    /// <param name="nowMs">Terminal time in ms.</param>
    public void Step(long nowMs)
    {
        if (!_network.HasAddress)
        {
            Disconnect(FaultCode.N401);
        }
        else if (_hosts.Length == 0)
        {
            Disconnect(FaultCode.N406);
        }
        else
        {
            Advance(nowMs);
        }
    }

    private void Advance(long nowMs)
    {
        switch (_state)
        {
            case LinkState.Disconnected:
                _mailbox.Fault = FaultCode.None;
                Wait(nowMs);
                break;
            case LinkState.Waiting:
                _state = nowMs >= _dueMs ? LinkState.Resolving : _state;
                _host = NextHost();
                break;
            case LinkState.Up:
                Exchange(nowMs);
                break;
            default:
                Open(nowMs);
                break;
        }
    }

    // One blocking call a step. While the terminal must not pause, a call that may stop it is not begun; an open
    // connection would not outlast a long wait for its handshake, so that one starts anew.
    private void Open(long nowMs)
    {
        HostAddress host = _host!;
        if (!_mailbox.MayPause && (host.TlsName != null || !host.IsNumeric))
        {
            _socket.Close();
            _state = LinkState.Resolving;
            return;
        }

        FaultCode fault = _state == LinkState.Resolving ? _socket.Resolve(host)
            : _state == LinkState.Connecting ? _socket.Connect(host)
            : _socket.Secure(host);
        if (fault != FaultCode.None)
        {
            Fail(fault, nowMs);
        }
        else
        {
            _state = _state == LinkState.Connecting && host.TlsName == null ? LinkState.Up : _state + 1;
            _usedMs = nowMs;
            if (_state == LinkState.Up)
            {
                _mailbox.Fault = FaultCode.None;
                _mailbox.Open(host.Id, nowMs);
            }
        }
    }

    private void Exchange(long nowMs)
    {
        bool stands = TryReceive(nowMs) && TrySend(nowMs);
        if (_mailbox.IsOverdue(nowMs) || (_frames.Count > 0 && nowMs - _firstByteMs > WholeMs))
        {
            Fail(FaultCode.N406, nowMs);
        }
        else if (!stands || nowMs - _usedMs > IdleMs)
        {
            Break(nowMs);
        }
        else if (!_mailbox.IsWanted(_host!))
        {
            Drop();
            Wait(nowMs);
        }
    }

    // A host that cannot undo what is owed has no turn while another one can. There are two at most.
    private HostAddress NextHost()
    {
        int turn = _failures / AttemptsPerHost;
        HostAddress host = _hosts[turn % _hosts.Length];
        return _mailbox.IsWanted(host) ? host : _hosts[(turn + 1) % _hosts.Length];
    }

    private bool TryReceive(long nowMs)
    {
        int got = 1;
        for (int i = 0; i < ReadsPerStep && got > 0 && _frames.Missing > 0; i++)
        {
            got = _socket.Read(_frames.Buffer, _frames.Count, _frames.Missing);
            if (got > 0)
            {
                _firstByteMs = _frames.Count == 0 ? nowMs : _firstByteMs;
                _frames.Add(got);
                TakeWhole();
            }
        }

        return got >= 0 && _frames.Missing > 0;
    }

    private void TakeWhole()
    {
        if (_frames.Missing == 0)
        {
            _mailbox.Put(_frames.Buffer, FrameAssembler.PrefixLength, _frames.MessageLength);
            _frames.Clear();
        }
    }

    private bool TrySend(long nowMs)
    {
        bool isDone = _written == _outgoingCount;
        if ((isDone && _mailbox.Delivery != DeliveryState.Queued) || !_socket.CanWrite || (isDone && !TryTake(nowMs)))
        {
            return true;
        }

        int taken = _socket.Write(_outgoing, _written, _outgoingCount - _written);
        _written += taken > 0 ? taken : 0;
        if (_written == _outgoingCount)
        {
            Array.Clear(_outgoing, 0, _outgoingCount);
        }

        return taken >= 0;
    }

    private bool TryTake(long nowMs)
    {
        _written = 0;
        _outgoingCount = _mailbox.Take(_outgoing, nowMs);
        _usedMs = _outgoingCount != 0 ? nowMs : _usedMs;
        return _outgoingCount != 0;
    }

    // A peer whose first bytes are no message of ours is not our host (N405): the sign-in page of a network, perhaps.
    private void Break(long nowMs)
    {
        if (!_mailbox.IsProven)
        {
            Fail(_frames.Missing < 0 ? FaultCode.N405 : FaultCode.N406, nowMs);
            return;
        }

        Drop();
        Wait(nowMs);
    }

    private void Fail(FaultCode fault, long nowMs)
    {
        int failures = _failures + 1;
        Drop();
        _failures = failures;
        _mailbox.Fault = fault;
        Wait(nowMs);
    }

    private void Disconnect(FaultCode fault)
    {
        if (_state != LinkState.Disconnected)
        {
            Drop();
        }

        _state = LinkState.Disconnected;
        _mailbox.Fault = fault;
    }

    private void Wait(long nowMs)
    {
        _dueMs = nowMs + _backOff.NextMs();
        _state = LinkState.Waiting;
    }

    private void Drop()
    {
        if (_mailbox.IsProven)
        {
            _failures = 0;
            _backOff.Reset();
        }

        _socket.Close();
        _frames.Clear();
        Array.Clear(_outgoing, 0, _outgoing.Length);
        _outgoingCount = 0;
        _written = 0;
        _mailbox.Lose();
    }
}
