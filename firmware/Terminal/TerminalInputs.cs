using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Turns what the devices report into events and lasting faults, once a tick.</summary>
public sealed class TerminalInputs
{
    private readonly TerminalContext _context;
    private readonly FaultWatch _faults;
    private KeypadCondition _lastCondition = KeypadCondition.Ok;

    /// <summary>Inputs of one context.</summary>
    public TerminalInputs(TerminalContext context)
    {
        _context = context;
        _faults = new FaultWatch(context);
    }

    /// <summary>Reads every device.</summary>
    public void Poll(TerminalState state)
    {
        bool isIdle = state == TerminalState.Idle;
        _context.Journal.Tick(_context.NowMs, isIdle || state == TerminalState.OutOfService);
        if (!ConsistencyWatch.Holds(_context, state))
        {
            _context.Events.TryPost(TerminalEvent.Abnormal, 0);
        }
        PollKeypad();
        _faults.Tick(isIdle);
        PollService();
        PollReader(state == TerminalState.AwaitingCard);
        PollLink(state);
    }

    private void PollKeypad()
    {
        IKeypad keypad = _context.Ports.Keypad;
        keypad.Scan(_context.NowMs);
        WatchCondition(keypad);
        while (keypad.TryTake(out byte key))
        {
            Post(key);
        }
    }

    private void WatchCondition(IKeypad keypad)
    {
        KeypadCondition condition = keypad.Condition;
        bool isBroken = _context.KeypadIsBroken();
        if (condition != _lastCondition)
        {
            _lastCondition = condition;
            if (condition == KeypadCondition.StuckKey)
            {
                _context.Record(TraceKind.KeyStuck, keypad.ConditionKey, 0);
            }
            _context.SetLasting(FaultCode.H202, isBroken);
        }
    }

    private void PollService()
    {
        FaultCode storage = _context.StorageFault();
        if (storage != FaultCode.None)
        {
            _context.SetLasting(storage, true);
        }
        if (_context.Diagnosis.Stopping() != FaultCode.None)
        {
            _context.Events.TryPost(TerminalEvent.ServiceFailed, 0);
        }
    }

    private void Post(byte key)
    {
        if (key >= '0' && key <= '9')
        {
            _context.Events.TryPost(TerminalEvent.Digit, key - '0');
            return;
        }
        _context.Events.TryPost(EventOf(key), 0);
    }

    private static TerminalEvent EventOf(byte key) => (char)key switch
    {
        '#' => TerminalEvent.Enter,
        '*' => TerminalEvent.Cancel,
        'A' => TerminalEvent.Service,
        'B' => TerminalEvent.Unlock,
        'C' => TerminalEvent.Correct,
        _ => TerminalEvent.Function,
    };

    // A swipe outside a sale is a presentation of its own: a test card.
    private void PollReader(bool isSale)
    {
        CardSwipe swipe = _context.Swipe;
        if (!_context.Ports.Reader.TryTake(_context.NowMs, swipe))
        {
            return;
        }
        if (swipe.IsAccepted)
        {
            TakeCard(swipe);
        }
        else
        {
            RefuseSwipe(swipe);
        }
        if (!isSale)
        {
            _context.EndPresentation();
        }
    }

    private void TakeCard(CardSwipe swipe)
    {
        _context.IsReaderStuck = false;
        _context.Handles.Write(swipe.Card, _context.SwipeHandle);
        _context.History.Add(swipe.Class, _context.SwipeHandle);
        _context.Record(TraceKind.CardRead, (long)swipe.Class, (long)swipe.Direction);
        _context.Events.TryPost(TerminalEvent.CardAccepted, 0);
    }

    private void RefuseSwipe(CardSwipe swipe)
    {
        FaultCode fault = SwipeDiagnosis.FaultOf(swipe.Class);
        _context.IsReaderStuck |= fault == FaultCode.H201;
        _context.History.Add(swipe.Class, null);
        _context.Record(TraceKind.CardFailed, (long)swipe.Class, (long)fault);
        _context.Events.TryPost(TerminalEvent.CardRejected, 0);
    }

    // Whatever moves money has the link first.
    private void PollLink(TerminalState state)
    {
        bool isAuthorising = state == TerminalState.Authorising;
        _context.Ports.Link.MayPause =
            !isAuthorising && state != TerminalState.AwaitingCard && state != TerminalState.EnteringPin;
        if (isAuthorising)
        {
            PollHost();
        }
        PollReversal();
        _context.Management.Tick(!isAuthorising && !_context.Reversal.IsPending);
    }

    private void PollHost()
    {
        HostReply reply = _context.Reply;
        switch (_context.Ports.Link.Poll(_context.NowMs, reply))
        {
            case HostProgress.Replied: PostReply(reply); break;
            case HostProgress.NotSent: _context.Events.TryPost(TerminalEvent.HostNotSent, 0); break;
            case HostProgress.Broken: _context.Events.TryPost(TerminalEvent.HostBroken, 0); break;
            case HostProgress.BadMac: _context.Events.TryPost(TerminalEvent.HostBadMac, 0); break;
            case HostProgress.Invalid: _context.NoReplyCause = FaultCode.N409; break;
            default: break;
        }
    }

    private void PostReply(HostReply reply)
    {
        if (reply.Stan != _context.Sale.Stan)
        {
            _context.NoReplyCause = FaultCode.N409;
            return;
        }
        HostVerdict verdict = HostProfile.VerdictOf(_context.Configuration.Profile, reply);
        if (verdict == HostVerdict.Unclear)
        {
            _context.NoReplyCause = _context.FaultOfReply();
        }
        _context.Events.TryPost(EventOf(verdict), 0);
    }

    private static TerminalEvent EventOf(HostVerdict verdict) => verdict switch
    {
        HostVerdict.Approved => TerminalEvent.HostApproved,
        HostVerdict.WantsPin => TerminalEvent.HostWantsPin,
        HostVerdict.Unclear => TerminalEvent.HostBroken,
        _ => TerminalEvent.HostDeclined,
    };

    private void PollReversal()
    {
        ReversalEngine reversal = _context.Reversal;
        switch (reversal.Tick(_context.NowMs))
        {
            case ReversalProgress.Sent:
                _context.Record(TraceKind.ReversalSent, reversal.Stan, reversal.Tries);
                break;
            case ReversalProgress.Acknowledged:
                _context.Journal.TryReversed();
                _context.Record(TraceKind.ReversalAcknowledged, reversal.Stan, reversal.AmountMinor);
                _context.Events.TryPost(TerminalEvent.ReversalDone, 0);
                break;
            default: break;
        }
    }
}
