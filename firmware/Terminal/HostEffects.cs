using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Effects of the exchange with the issuer and of the ways a sale ends. The journal knows each step before the
/// world does.
/// </summary>
public sealed class HostEffects
{
    private const int MostAbnormal = 3;

    private readonly EventInHand _inHand;
    private readonly Sale _sale;
    private readonly Journal _journal;
    private readonly TickInputs _inputs;
    private readonly IHostLink _link;
    private readonly HostExchange _exchange;
    private readonly ReversalEngine _reversal;
    private readonly NetworkManagement _management;
    private readonly EventRing _events;
    private readonly CodeEntry _code;
    private readonly TerminalLock _lock;
    private readonly ScreenWriter _screen;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private readonly SaleRequest _request;
    private FaultCode _notSentCause;
    private int _abnormalCount;

    /// <summary>Effects on the sale, the journal, the link and the display.</summary>
    public HostEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _sale = parts.Sale;
        _journal = parts.Journal;
        _inputs = parts.Inputs;
        _link = parts.Ports.Link;
        _exchange = parts.Exchange;
        _reversal = parts.Reversal;
        _management = parts.Management;
        _events = parts.Events;
        _code = parts.Code;
        _lock = parts.Lock;
        _screen = parts.Screen;
        _recorder = parts.Recorder;
        _reporter = reporter;
        _request = new SaleRequest(parts.Security, parts.Stamp);
    }

    /// <summary>
    /// Makes the attempt durable, with the host that gets it, sends the request and wipes the PIN. Where no host has
    /// signed on in this tick, nothing is recorded and nothing leaves.
    /// </summary>
    public void Send()
    {
        _sale.RepeatOf = 0;
        int pinSends = _sale.Pin.Length > 0 ? _sale.PinSends + 1 : 0;
        bool hasHost = _inputs.HostId != 0;
        _notSentCause = FaultCode.None;
        _exchange.NoReplyCause = FaultCode.N408;
        if (!hasHost || !_request.TryBegin(_sale, _journal, pinSends, _inputs.HostId))
        {
            _sale.Pin.Wipe();
            _notSentCause = hasHost ? FaultCode.S103 : FaultCode.None;
            Post(TerminalEvent.HostNotSent);
            return;
        }
        _sale.Pin.Wipe();
        RecordSend(pinSends);
        _screen.ShowTitle(Prompt.PleaseWait);
        _request.Send(_link);
    }

    /// <summary>
    /// Books an approval. A write that failed may lie in the flash all the same, so nothing is told to the issuer
    /// then: at the next power-up the flash decides between an approval and a reversal.
    /// </summary>
    public void Approve()
    {
        if (!_journal.TryEnd(SaleOutcome.Approved, FaultCode.None))
        {
            End(FaultCode.S103, Prompt.BeingChecked);
            return;
        }
        if (_sale.PinSends > 0)
        {
            _recorder.Record(TraceKind.PinAccepted, _sale.Stan, _sale.PinSends);
        }
        _recorder.Record(TraceKind.AuthApproved, _sale.Stan, _sale.AmountMinor);
        _reporter.Money.Set(Prompt.Charged, _sale.AmountMinor);
        _reporter.Money.ApprovedMs = _inHand.NowMs;
        _screen.ShowApproval(_sale.AmountMinor, _sale.Stan);
        _sale.Wipe();
    }

    /// <summary>Ends the sale with the issuer's reason.</summary>
    public void Decline()
    {
        FaultCode code = _exchange.Meaning.Fault;
        if (code == FaultCode.P601)
        {
            _recorder.Record(TraceKind.PinRejected, _sale.Stan, _sale.PinSends);
        }
        SignOnAfter(code);
        _recorder.Record(TraceKind.AuthDeclined, _sale.Stan, (long)code);
        Close(OutcomeOf(code), code);
        FaultCode hold = _reporter.RecordHold(_sale.CardHandle);
        long amountMinor = _sale.AmountMinor;
        End(code, Prompt.NotCharged);
        if (hold == FaultCode.P604)
        {
            _reporter.ShowHold(hold, amountMinor);
        }
    }

    /// <summary>
    /// Undoes a sale to which no valid reply came, or one that leaves it open. One that still waits for the connection
    /// is taken back, and nothing has to be undone.
    /// </summary>
    public void ReverseNoReply()
    {
        if (_link.TryWithdraw())
        {
            ReportNotSent();
            return;
        }
        Reverse(_exchange.NoReplyCause, ReversalReason.NoReply);
    }

    /// <summary>Undoes a sale that may have reached the issuer; one that still waits is taken back.</summary>
    public void Reverse(FaultCode code, ReversalReason reason)
    {
        if (_link.TryWithdraw())
        {
            Close(SaleOutcome.NotSent, code);
            End(code, Prompt.NotCharged);
            return;
        }
        SignOnAfter(code);
        // As with an outcome that is certain: unwritten, the next power-up reverses the sale.
        _ = _journal.TryEndInDoubt(SaleOutcome.Unknown, reason);
        _recorder.Record(TraceKind.ReversalQueued, _journal.State.Last.Stan, (long)reason);
        _reversal.QueueLast(_inHand.NowMs, _journal.State, reason);
        End(code, Prompt.Reversing);
    }

    /// <summary>Says that the pending sale is undone.</summary>
    public void ReportReversed()
    {
        _reporter.Money.Set(Prompt.Reversed, _reversal.AmountMinor);
        _screen.ShowReversed(_reversal.AmountMinor);
    }

    /// <summary>Ends a sale that did not leave.</summary>
    public void ReportNotSent()
    {
        FaultCode cause = _notSentCause != FaultCode.None ? _notSentCause : _inputs.LinkFault;
        cause = cause != FaultCode.None ? cause : FaultCode.N406;
        if (_journal.State.IsInFlight)
        {
            Close(SaleOutcome.NotSent, cause);
        }
        End(cause, Prompt.NotCharged);
    }

    /// <summary>Ends whatever is under way: a fault forbids every sale.</summary>
    public void StopService()
    {
        _code.Typed.Wipe();
        _reporter.Stop(_inputs.Stopping);
    }

    /// <summary>Wipes memory that made no sense; the third time the terminal is locked.</summary>
    public void Abort()
    {
        CountAbnormal();
        End(FaultCode.W305, Prompt.NotCharged);
    }

    /// <summary>The same while a sale is out, which is undone.</summary>
    public void ReverseAbnormal()
    {
        CountAbnormal();
        Reverse(FaultCode.W305, ReversalReason.Other);
    }

    /// <summary>Ends a sale of which the issuer knows nothing.</summary>
    public void EndWithoutCharge(FaultCode code) => End(code, Prompt.NotCharged);

    // Host and terminal may have lost each other: only a sign-on shows whether they still have the same keys.
    private void SignOnAfter(FaultCode code)
    {
        if (code == FaultCode.P606 || code == FaultCode.S107 || code == FaultCode.N410)
        {
            _management.RequireSignOn();
        }
    }

    private void CountAbnormal()
    {
        _abnormalCount++;
        if (_abnormalCount >= MostAbnormal)
        {
            _lock.Set(FaultCode.W305);
        }
    }

    private void RecordSend(int pinSends)
    {
        if (pinSends > 0)
        {
            _sale.PinSends = pinSends;
            _recorder.Record(TraceKind.PinSent, _sale.Stan, pinSends);
        }
        _recorder.Record(TraceKind.AuthSent, _sale.Stan, _sale.AmountMinor);
    }

    // A record that cannot be written leaves the sale in flight: the next power-up reverses it.
    private void Close(SaleOutcome outcome, FaultCode code)
    {
        _ = _journal.TryEnd(outcome, code);
    }

    // The ring has room for every event of a tick.
    private void Post(TerminalEvent happened)
    {
        _ = _events.TryPost(happened, 0);
    }

    private static SaleOutcome OutcomeOf(FaultCode code)
    {
        switch (code)
        {
            case FaultCode.P601: return SaleOutcome.WrongPin;
            case FaultCode.P603: return SaleOutcome.IssuerLocked;
            default: return SaleOutcome.Declined;
        }
    }

    private void End(FaultCode code, Prompt money)
    {
        _code.Typed.Wipe();
        _reporter.EndSale(code, money);
    }
}
