using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// The messages between two sales: sign-on, states of the devices, echo tests. They move no money, and give way to
/// whatever does.
/// </summary>
public sealed class NetworkManagement
{
    /// <summary>Time in ms from one exchange to the next.</summary>
    public const int PauseMs = 30_000;

    /// <summary>Time in ms after which an exchange counts as lost.</summary>
    public const int ReplyMs = 15_000;

    private const int StanCount = 999_999;

    private readonly TerminalContext _context;
    private readonly HostRequest _request = new HostRequest();
    private readonly HostReply _reply = new HostReply();
    private readonly byte[] _told = new byte[HostRequest.DeviceFlagCount];
    private FaultCode _refusal;
    private bool _isSignedOn;
    private bool _isWaiting;
    private long _sentMs;
    private long _nextMs;

    /// <summary>Management for one terminal, which is not signed on yet.</summary>
    public NetworkManagement(TerminalContext context) => _context = context;

    /// <summary>S107 while the host does not know this terminal, None when it does or has not said.</summary>
    public FaultCode Refusal => _refusal;

    /// <summary>True when the host has accepted the last sign-on.</summary>
    public bool IsSignedOn => _isSignedOn;

    /// <summary>Signs on again as soon as nothing else is to be done.</summary>
    public void RequireSignOn()
    {
        _isSignedOn = false;
        _nextMs = _context.NowMs;
    }

    /// <summary>Goes on; to be called every tick.</summary>
    /// <param name="isFree">True while no sale and no reversal needs the link.</param>
    public void Tick(bool isFree)
    {
        if (!isFree || _context.Ports.Link.Fault != FaultCode.None)
        {
            _isWaiting = false;
        }
        else if (_isWaiting)
        {
            Await();
        }
        else if (_context.NowMs >= _nextMs)
        {
            Send();
        }
    }

    private void Send()
    {
        _nextMs = _context.NowMs + PauseMs;
        _request.KeyCounter = _context.Journal.TakeKey();
        if (_request.KeyCounter == 0)
        {
            return;
        }
        _request.Kind = NextKind();
        _request.Stan = 1 + (int)(_request.KeyCounter % StanCount);
        Array.Copy(_context.Security.Keys.TerminalId, 0, _request.TerminalId, 0, DeviceKeys.TerminalIdLength);
        _context.Stamp.Put(_request);
        _isWaiting = true;
        _sentMs = _context.NowMs;
        _context.Ports.Link.Send(_request);
    }

    private HostRequestKind NextKind()
    {
        DeviceFlags.Write(_context, _request.DeviceFlags);
        if (!_isSignedOn)
        {
            return HostRequestKind.SignOn;
        }
        return AreFlagsTold() ? HostRequestKind.Echo : HostRequestKind.Status;
    }

    private bool AreFlagsTold()
    {
        int difference = 0;
        for (int i = 0; i < _told.Length; i++)
        {
            difference |= _told[i] ^ _request.DeviceFlags[i];
        }
        return difference == 0;
    }

    private void Await()
    {
        HostProgress progress = _context.Ports.Link.Poll(_context.NowMs, _reply);
        int elapsedMs = (int)(_context.NowMs - _sentMs);
        if (progress == HostProgress.Replied && _reply.Stan == _request.Stan)
        {
            _isWaiting = false;
            _context.Network.CountEcho(elapsedMs, _context.NowMs);
            Take();
        }
        else if (progress == HostProgress.NotSent || progress == HostProgress.Broken || elapsedMs >= ReplyMs)
        {
            _isWaiting = false;
            _context.Network.CountEcho(NetworkWatch.LostEcho, _context.NowMs);
        }
    }

    private void Take()
    {
        if (_reply.Command == HostCommand.Disable)
        {
            _context.Lock(FaultCode.H209);
        }
        bool isAccepted = _reply.Is('0', '0');
        if (_request.Kind == HostRequestKind.SignOn)
        {
            _isSignedOn = isAccepted;
            _refusal = RefusalIn(_reply);
        }
        else if (_request.Kind == HostRequestKind.Status && isAccepted)
        {
            Array.Copy(_request.DeviceFlags, 0, _told, 0, _told.Length);
        }
        _nextMs = isAccepted && _request.Kind != HostRequestKind.Echo ? _context.NowMs : _nextMs;
    }

    // Only who is unknown is kept from selling: a host that is busy now may answer the next sale.
    private FaultCode RefusalIn(HostReply reply) =>
        !reply.Is('0', '0') && _context.FaultOf(reply) == FaultCode.S107 ? FaultCode.S107 : FaultCode.None;
}
