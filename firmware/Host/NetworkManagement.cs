using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// The messages that move no money. A sign-on comes first on each connection, before any sale or reversal; states of
/// the devices and echo tests give way to both.
/// </summary>
public sealed class NetworkManagement
{
    /// <summary>Time in ms from one exchange to the next, and the longest from a failed sign-on to the next.</summary>
    public const int PauseMs = 30_000;

    /// <summary>Time in ms after which an exchange counts as lost.</summary>
    public const int ReplyMs = 15_000;

    /// <summary>Time in ms from a failed sign-on to the next; each is twice the one before.</summary>
    public const int FirstSignOnPauseMs = 2_000;

    private const int StanCount = 999_999;

    private readonly IHostLink _link;
    private readonly Journal _journal;
    private readonly DateKeeper _dates;
    private readonly RequestStamp _stamp;
    private readonly DeviceFlags _flags;
    private readonly NetworkWatch _network;
    private readonly ReplyMeaning _meaning;
    private readonly HostRequest _request = new HostRequest();
    private readonly HostReply _reply = new HostReply();
    private readonly byte[] _told = new byte[HostRequest.DeviceFlagCount];
    private FaultCode _refusal;
    private bool _isDisableOrdered;
    private bool _isBehind;
    private long _highestCounter;
    private long _highestSaleCounter;
    private bool _isWaiting;
    private bool _isSettlementSent;
    private int _session;
    private int _signOnPauseMs = FirstSignOnPauseMs;
    private long _signOnMs;
    private long _sentMs;
    private long _nextMs;

    /// <summary>Management for one terminal, which is not signed on yet.</summary>
    /// <param name="link">The way to the host.</param>
    /// <param name="journal">Gives each message its key counter.</param>
    /// <param name="dates">Learns the host's time.</param>
    /// <param name="stamp">Marks messages with merchant and time.</param>
    /// <param name="flags">States of the devices, which are reported when they change.</param>
    /// <param name="network">Learns how long each exchange took.</param>
    /// <param name="configuration">Says how the host answers.</param>
    public NetworkManagement(
        IHostLink link, Journal journal, DateKeeper dates, RequestStamp stamp, DeviceFlags flags, NetworkWatch network,
        TerminalConfiguration configuration)
    {
        _link = link;
        _journal = journal;
        _dates = dates;
        _stamp = stamp;
        _flags = flags;
        _network = network;
        _meaning = new ReplyMeaning(configuration);
    }

    /// <summary>S107 while the host does not know this terminal, None when it does or has not said.</summary>
    public FaultCode Refusal => _refusal;

    /// <summary>True once for each order of the host to disable this terminal.</summary>
    public bool TakeDisableOrder()
    {
        bool isOrdered = _isDisableOrdered;
        _isDisableOrdered = false;
        return isOrdered;
    }

    /// <summary>
    /// True once for each sign-on that shows the journal to be an older copy: the host has seen keys of this terminal,
    /// or a sale, that the journal does not know.
    /// </summary>
    public bool TakeIsBehind()
    {
        bool isBehind = _isBehind;
        _isBehind = false;
        return isBehind;
    }

    /// <summary>
    /// Lets the journal go on from where the host is, once the provider has decided so; false when that cannot be made
    /// durable.
    /// </summary>
    public bool TryCatchUp() => !IsJournalBehind || _journal.Keys.TryCatchUp(_highestCounter, _highestSaleCounter);

    /// <summary>Signs on again as soon as no sale is out.</summary>
    public void RequireSignOn() => _link.SignOff();

    /// <summary>Sends what is due or takes what has come; to be called every tick.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="isSaleOut">True while a sale needs the link.</param>
    /// <param name="isReversing">True while a reversal needs it, which waits for the sign-on.</param>
    public void Tick(long nowMs, bool isSaleOut, bool isReversing)
    {
        if (_session != _link.Session)
        {
            _session = _link.Session;
            _signOnMs = nowMs;
            _isWaiting = false;
            _isSettlementSent = false;
        }
        bool isFree = !isSaleOut && (!isReversing || !_link.IsSignedOn);
        if (!isFree || _link.Session == 0 || _link.Fault != FaultCode.None)
        {
            _isWaiting = false;
        }
        else if (_isWaiting)
        {
            Await(nowMs);
        }
        else if (nowMs >= (_link.IsSignedOn ? _nextMs : _signOnMs))
        {
            Send(nowMs);
        }
    }

    private void Send(long nowMs)
    {
        _nextMs = nowMs + PauseMs;
        _request.KeyCounter = _journal.Keys.TakeNext();
        if (_request.KeyCounter == 0)
        {
            PauseSignOn(nowMs);
            return;
        }
        _request.Kind = NextKind();
        _request.Stan = 1 + (int)(_request.KeyCounter % StanCount);
        _stamp.Put(_request);
        if (_request.Kind == HostRequestKind.Settled)
        {
            _isSettlementSent = true;
            _journal.State.Settlement.PutInto(_request);
        }
        _isWaiting = true;
        _sentMs = nowMs;
        _link.Send(_request);
    }

    // The first sign-on on a connection does not wait; who is refused again and again asks less and less often.
    private void PauseSignOn(long nowMs)
    {
        if (_link.IsSignedOn)
        {
            return;
        }
        _signOnMs = nowMs + _signOnPauseMs;
        _signOnPauseMs = _signOnPauseMs * 2 < PauseMs ? _signOnPauseMs * 2 : PauseMs;
    }

    private HostRequestKind NextKind()
    {
        _flags.Write(_request.DeviceFlags);
        if (!_link.IsSignedOn)
        {
            return HostRequestKind.SignOn;
        }
        if (_journal.State.Settlement.IsDue && !_isSettlementSent)
        {
            return HostRequestKind.Settled;
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

    private void Await(long nowMs)
    {
        HostProgress progress = _link.Poll(nowMs, _reply);
        int elapsedMs = (int)(nowMs - _sentMs);
        if (progress == HostProgress.Replied && _reply.Stan == _request.Stan)
        {
            _isWaiting = false;
            _network.CountEcho(elapsedMs, nowMs);
            Take(nowMs);
        }
        else if (progress == HostProgress.NotSent || progress == HostProgress.Broken || elapsedMs >= ReplyMs)
        {
            _isWaiting = false;
            _network.CountEcho(NetworkWatch.LostEcho, nowMs);
            PauseSignOn(nowMs);
        }
    }

    private void Take(long nowMs)
    {
        if (_reply.Command == HostCommand.Disable)
        {
            _isDisableOrdered = true;
        }
        bool isAccepted = _reply.Is('0', '0');
        if (_request.Kind == HostRequestKind.SignOn)
        {
            TakeSignOn(nowMs);
        }
        else if (_request.Kind == HostRequestKind.Status && isAccepted)
        {
            Array.Copy(_request.DeviceFlags, 0, _told, 0, _told.Length);
        }
        else if (_request.Kind == HostRequestKind.Settled && isAccepted)
        {
            // Not written, the host hears it once more.
            _ = _journal.Service.TrySettlementTold();
        }
        _nextMs = isAccepted && _request.Kind != HostRequestKind.Echo ? nowMs : _nextMs;
    }

    private void TakeSignOn(long nowMs)
    {
        _refusal = RefusalIn(_reply);
        _highestCounter = _reply.HighestCounter;
        _highestSaleCounter = _reply.HighestSaleCounter;
        _isBehind = IsJournalBehind;
        if (_link.IsSignedOn)
        {
            _dates.Take(_reply.Time);
            _signOnMs = nowMs;
            _signOnPauseMs = FirstSignOnPauseMs;
        }
        else
        {
            // A counter that the host has taken before is never taken again: the next sign-on uses one above it.
            _journal.Keys.SkipTo(_reply.HighestCounter);
            PauseSignOn(nowMs);
        }
    }

    /// <summary>
    /// True while the host knows more of this terminal than the journal: its reversal may undo a sale that has ended
    /// otherwise since, so none leaves.
    /// </summary>
    public bool IsJournalBehind => _highestCounter > _journal.State.KeyCounter
        || _highestSaleCounter > _journal.State.BegunCounter;

    // Only who is unknown is kept from selling: a host that is busy now may answer the next sale.
    private FaultCode RefusalIn(HostReply reply)
    {
        _meaning.Read(reply, 0);
        return !reply.Is('0', '0') && _meaning.Fault == FaultCode.S107 ? FaultCode.S107 : FaultCode.None;
    }
}
