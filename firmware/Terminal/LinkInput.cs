using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Turns what comes from the host into events: first of the sale, then of a reversal, then the rest.</summary>
public sealed class LinkInput
{
    private readonly EventInHand _inHand;
    private readonly TickInputs _inputs;
    private readonly DateKeeper _dates;
    private readonly IHostLink _link;
    private readonly HostExchange _exchange;
    private readonly Sale _sale;
    private readonly Journal _journal;
    private readonly ReversalEngine _reversal;
    private readonly NetworkManagement _management;
    private readonly TerminalLock _lock;
    private readonly EventRing _events;
    private readonly Recorder _recorder;

    /// <summary>An input from the link of one terminal.</summary>
    public LinkInput(TerminalParts parts)
    {
        _inHand = parts.InHand;
        _inputs = parts.Inputs;
        _dates = parts.Dates;
        _link = parts.Ports.Link;
        _exchange = parts.Exchange;
        _sale = parts.Sale;
        _journal = parts.Journal;
        _reversal = parts.Reversal;
        _management = parts.Management;
        _lock = parts.Lock;
        _events = parts.Events;
        _recorder = parts.Recorder;
    }

    /// <summary>Polls the link. Whatever moves money has it first.</summary>
    public void Poll(TerminalState state)
    {
        bool isAuthorising = state == TerminalState.Authorising;
        _link.MayPause = !isAuthorising && state != TerminalState.AwaitingCard
            && state != TerminalState.ConfirmingRepeat && state != TerminalState.EnteringPin;
        _link.Owed = _reversal.HostId;
        if (isAuthorising)
        {
            PollSale();
        }
        if (!_management.IsJournalBehind)
        {
            PollReversal();
        }
        // Between two sales nobody waits for the sign-on that brings it.
        if ((state == TerminalState.Idle || state == TerminalState.OutOfService) && !_reversal.IsPending
            && _inputs.IsSignedOn && _dates.IsTimeDue(_inputs.Date))
        {
            _management.RequireSignOn();
        }
        _management.Tick(_inHand.NowMs, isAuthorising || _reversal.IsFinished, _reversal.IsPending);
        if (_management.TakeDisableOrder())
        {
            _lock.Set(FaultCode.H209);
        }
        if (_management.TakeIsBehind())
        {
            _lock.Set(FaultCode.W302);
        }
    }

    private void PollSale()
    {
        switch (_link.Poll(_inHand.NowMs, _exchange.Reply))
        {
            case HostProgress.Replied: TakeReply(); break;
            case HostProgress.NotSent: Post(TerminalEvent.HostNotSent); break;
            case HostProgress.Broken: Post(TerminalEvent.OutcomeUnknown); break;
            case HostProgress.BadMac: Post(TerminalEvent.HostBadMac); break;
            case HostProgress.Invalid: _exchange.NoReplyCause = FaultCode.N409; break;
            default: break;
        }
    }

    private void TakeReply()
    {
        if (_exchange.Reply.Stan != _sale.Stan)
        {
            _exchange.NoReplyCause = FaultCode.N409;
            return;
        }
        ReplyMeaning meaning = _exchange.Meaning;
        meaning.Read(_exchange.Reply, _sale.AmountMinor);
        if (meaning.Verdict == HostVerdict.Unknown)
        {
            _exchange.NoReplyCause = meaning.Fault;
        }
        Post(EventOf(meaning.Verdict));
    }

    private static TerminalEvent EventOf(HostVerdict verdict)
    {
        switch (verdict)
        {
            case HostVerdict.Approved: return TerminalEvent.HostApproved;
            case HostVerdict.WantsPin: return TerminalEvent.HostWantsPin;
            case HostVerdict.Declined: return TerminalEvent.HostDeclined;
            default: return TerminalEvent.OutcomeUnknown;
        }
    }

    private void PollReversal()
    {
        switch (_reversal.Tick(_inHand.NowMs))
        {
            case ReversalProgress.Sent:
                _recorder.Record(TraceKind.ReversalSent, _reversal.Stan, _reversal.Tries);
                break;
            case ReversalProgress.Acknowledged:
                // Not written, the next power-up sends the reversal again, and the host answers the same.
                _ = _journal.TryReversed();
                _recorder.Record(TraceKind.ReversalAcknowledged, _reversal.Stan, _reversal.AmountMinor);
                Post(TerminalEvent.ReversalDone);
                break;
            default: break;
        }
    }

    // An event that finds no room is lost: the time-out of the state decides.
    private void Post(TerminalEvent happened)
    {
        _ = _events.TryPost(happened, 0);
    }
}
