using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of PIN entry and its clock.</summary>
public sealed class PinEffects
{
    private readonly TerminalContext _context;
    private long _startedMs;
    private long _lastKeyMs;

    /// <summary>Effects over one context.</summary>
    public PinEffects(TerminalContext context) => _context = context;

    /// <summary>When the entry ends if nothing more is typed.</summary>
    public long DeadlineMs =>
        PinPolicy.DeadlineMs(_startedMs, _lastKeyMs, _lastKeyMs > _startedMs);

    /// <summary>Asks for the first PIN of a presentation.</summary>
    public void Ask()
    {
        Begin();
        Show();
    }

    /// <summary>Asks again because the issuer wants another PIN, and says so. The refusal is durable before.</summary>
    public void AskAgain()
    {
        FaultCode code = _context.FaultOfReply();
        Sale sale = _context.Sale;
        SaleOutcome outcome = SaleOutcome.Declined;
        if (code == FaultCode.P601)
        {
            outcome = SaleOutcome.WrongPin;
            _context.Record(TraceKind.PinRejected, sale.Stan, sale.PinSends);
        }
        _context.Journal.TryEnd(outcome, code);
        Begin();
        Report(code);
        if (IsLastTry)
        {
            _context.Screen.ShowHelp(Prompt.LastTry);
        }
        if (code == FaultCode.P605)
        {
            _context.Screen.ShowHelp(Prompt.EnterPin);
        }
    }

    /// <summary>Takes a digit; one beyond the twelfth changes nothing. Every digit is handled alike.</summary>
    public void TakeDigit()
    {
        _lastKeyMs = _context.NowMs;
        _context.Sale.Pin.TryAdd(_context.Digit);
        _context.Digit = 0;
        Show();
    }

    /// <summary>Zeroes what was typed.</summary>
    public void Clear()
    {
        _lastKeyMs = _context.NowMs;
        _context.Sale.Pin.Wipe();
        Show();
    }

    /// <summary>Says that the PIN is too short and lets it be typed anew.</summary>
    public void ReportShort()
    {
        Clear();
        Report(FaultCode.U503);
    }

    private bool IsLastTry => _context.Sale.PinSends == PinPolicy.MaximumSends - 1;

    private void Report(FaultCode code)
    {
        _context.Report(code, Prompt.NotCharged);
        _context.Screen.ShowAmount(_context.Sale.AmountMinor);
    }

    // Whoever types a PIN sees what is paid by it.
    private void Show()
    {
        Sale sale = _context.Sale;
        _context.Screen.ShowPin(IsLastTry ? Prompt.LastTry : Prompt.EnterPin, sale.AmountMinor, sale.Pin.Length);
    }

    private void Begin()
    {
        _startedMs = _context.NowMs;
        _lastKeyMs = _context.NowMs;
        _context.Sale.Pin.Wipe();
        _context.Ports.Keypad.Discard();
        _context.Record(TraceKind.PinPrompted, _context.Sale.PinSends + 1, 0);
    }
}
