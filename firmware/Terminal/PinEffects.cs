using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of PIN entry and its clock.</summary>
public sealed class PinEffects
{
    private readonly EventInHand _inHand;
    private readonly Sale _sale;
    private readonly Journal _journal;
    private readonly HostExchange _exchange;
    private readonly IKeypad _keypad;
    private readonly ScreenWriter _screen;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private long _startedMs;
    private long _lastKeyMs;

    /// <summary>Effects on the PIN of the sale, the journal and the display.</summary>
    public PinEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _sale = parts.Sale;
        _journal = parts.Journal;
        _exchange = parts.Exchange;
        _keypad = parts.Ports.Keypad;
        _screen = parts.Screen;
        _recorder = parts.Recorder;
        _reporter = reporter;
    }

    /// <summary>When the entry ends if nothing more is typed.</summary>
    public long DeadlineMs =>
        PinPolicy.DeadlineMs(_startedMs, _lastKeyMs, _lastKeyMs > _startedMs);

    /// <summary>Asks for the first PIN of a presentation.</summary>
    public void Ask()
    {
        _sale.RepeatOf = 0;
        Begin();
        Show();
    }

    /// <summary>Writes the refusal into the journal, asks for another PIN and says why.</summary>
    public void AskAgain()
    {
        FaultCode code = _exchange.Meaning.Fault;
        SaleOutcome outcome = SaleOutcome.Declined;
        if (code == FaultCode.P601)
        {
            outcome = SaleOutcome.WrongPin;
            _recorder.Record(TraceKind.PinRejected, _sale.Stan, _sale.PinSends);
        }
        // A refusal that cannot be written leaves the sale in flight: the next power-up reverses it.
        _ = _journal.TryEnd(outcome, code);
        Begin();
        Report(code);
        if (IsLastTry)
        {
            _screen.ShowHelp(Prompt.LastTry);
        }
        if (code == FaultCode.P605)
        {
            _screen.ShowHelp(Prompt.EnterPin);
        }
    }

    /// <summary>Takes a digit; one beyond the twelfth changes nothing. Every digit is handled alike.</summary>
    public void TakeDigit()
    {
        _lastKeyMs = _inHand.NowMs;
        // The thirteenth digit is dropped without a sign.
        _ = _sale.Pin.TryAdd(_inHand.Digit);
        _inHand.Digit = 0;
        Show();
    }

    /// <summary>Zeroes what was typed.</summary>
    public void Clear()
    {
        _lastKeyMs = _inHand.NowMs;
        _sale.Pin.Wipe();
        Show();
    }

    /// <summary>Says that the PIN is too short and lets it be typed anew.</summary>
    public void ReportShort()
    {
        Clear();
        Report(FaultCode.U503);
    }

    // Also at a later visit of the card, when earlier wrong PINs count still.
    private bool IsLastTry => _sale.PinSends == PinPolicy.MaximumSends - 1
        || _journal.State.Guard.TriesOf(_sale.CardHandle, _journal.NowSeconds) == TryGuard.WrongPinsUntilHeld - 1;

    private void Report(FaultCode code)
    {
        _reporter.Report(code, Prompt.NotCharged);
        _screen.ShowAmount(_sale.AmountMinor);
    }

    // Whoever types a PIN sees what is paid by it.
    private void Show()
    {
        _screen.ShowPin(IsLastTry ? Prompt.LastTry : Prompt.EnterPin, _sale.AmountMinor, _sale.Pin.Length);
    }

    private void Begin()
    {
        _startedMs = _inHand.NowMs;
        _lastKeyMs = _inHand.NowMs;
        _sale.Pin.Wipe();
        _keypad.Discard();
        _recorder.Record(TraceKind.PinPrompted, _sale.PinSends + 1, 0);
    }
}
