using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Tells faults to trace, log and display, each with what became of the money.</summary>
public sealed class FaultReporter
{
    /// <summary>The fault that stopped the terminal last.</summary>
    public FaultCode StopCause;

    /// <summary>True from a swipe that shows a line of the reader stuck until one that is read.</summary>
    public bool IsReaderStuck;

    /// <summary>Amount in minor units that may be paid by QR code instead, 0 for none.</summary>
    public long QrAmountMinor;

    /// <summary>What was said last about money.</summary>
    public readonly MoneyWord Money = new MoneyWord();

    /// <summary>Until when the last sale is shown in place of the fault that stops the terminal; 0 when it is not.
    /// </summary>
    public long LookUntilMs;

    private const int LookMs = 10_000;

    private readonly TickInputs _inputs;
    private readonly Recorder _recorder;
    private readonly ScreenWriter _screen;
    private readonly ActiveFaults _faults;
    private readonly PresentationHistory _history;
    private readonly ReversalEngine _reversal;
    private readonly OpenSale _openSale;
    private readonly HostExchange _exchange;
    private readonly Journal _journal;
    private readonly Sale _sale;
    private readonly SellingPlace _place;
    private readonly Fault _row = new Fault();

    /// <summary>A reporter for one terminal.</summary>
    public FaultReporter(TerminalParts parts)
    {
        _inputs = parts.Inputs;
        _recorder = parts.Recorder;
        _screen = parts.Screen;
        _faults = parts.Faults;
        _history = parts.History;
        _reversal = parts.Reversal;
        _openSale = parts.OpenSale;
        _exchange = parts.Exchange;
        _journal = parts.Journal;
        _sale = parts.Sale;
        _place = parts.Place;
    }

    /// <summary>
    /// Records a fault and shows it with what became of the money. One that stops the terminal was recorded when it
    /// appeared.
    /// </summary>
    public void Report(FaultCode code, Prompt money)
    {
        Tell(Read(code), money);
    }

    /// <summary>Shows that the card of the sale that has just ended is held now, which is recorded already.</summary>
    public void ShowHold(FaultCode code, long amountMinor)
    {
        Offer(code, amountMinor);
        _ = Read(code);
        _screen.ShowFault(_row, Prompt.NotCharged, 0);
        ShowOffer();
    }

    /// <summary>
    /// Forgets the sale, judges the presentation and reports why the sale ended. Offers payment by QR code where the
    /// catalogue names it and nothing was charged; says nothing of money when no amount was typed. Where the same sale
    /// was charged a moment ago and is not made again, that one counts.
    /// </summary>
    public void EndSale(FaultCode code, Prompt money)
    {
        code = Read(code);
        if (_sale.RepeatOf != 0 && money == Prompt.NotCharged)
        {
            EndRepeat(code);
            return;
        }
        Offer(code, money == Prompt.NotCharged ? _sale.AmountMinor : 0);
        bool isNothingSaid = money == Prompt.NotCharged && _sale.AmountMinor == 0;
        if (!isNothingSaid)
        {
            Money.Set(money, _sale.AmountMinor);
        }
        _sale.Wipe();
        EndPresentation();
        Tell(code, isNothingSaid ? Prompt.None : money);
        ShowOffer();
    }

    // Where a fault stops the terminal, its remedy has the place of the number.
    private void EndRepeat(FaultCode code)
    {
        long amountMinor = _sale.AmountMinor;
        int stan = _sale.RepeatOf;
        QrAmountMinor = 0;
        _sale.Wipe();
        EndPresentation();
        Tell(code, code == StopCause ? Prompt.None : Prompt.Charged);
        if (code != StopCause)
        {
            _screen.ShowCharge(amountMinor, stan);
        }
    }

    /// <summary>Ends what is under way: a fault forbids every sale. What was said about money stays.</summary>
    public void Stop(FaultCode code)
    {
        StopCause = code;
        EndSale(code, OpenWord);
        ShowMoney();
    }

    /// <summary>Shows the fault that stops the terminal again, with what has become of the money.</summary>
    public void ShowStopped()
    {
        Tell(Read(StopCause), Prompt.None);
        ShowMoney();
    }

    /// <summary>What is said of the money while a sale is open: Reversing or BeingChecked; else NotCharged.</summary>
    public Prompt OpenWord => _reversal.IsPending ? Prompt.Reversing
        : _journal.State.IsInFlight || _journal.State.Last.Fate == SaleFate.Unsettled ? Prompt.BeingChecked
        : Prompt.NotCharged;

    /// <summary>Lets the display show something else than the fault that stops the terminal, for 10 s.</summary>
    public void LookAway(long nowMs) => LookUntilMs = nowMs + LookMs;

    // The amount stands where the way to pay by QR code would: that is offered for a sale that was not charged alone.
    private void ShowMoney()
    {
        LookUntilMs = 0;
        Money.Refresh(OpenWord, _openSale.AmountMinor, _journal.State.Standby.IsHandedOver);
        if (Money.Word == Prompt.None || QrAmountMinor > 0)
        {
            return;
        }
        bool isReversed = Money.Word == Prompt.Reversed;
        _screen.ShowFault(_row, isReversed ? Prompt.NotCharged : Money.Word, 0);
        _screen.ShowAmount(Money.AmountMinor);
        if (isReversed)
        {
            _screen.Retitle(Prompt.Reversed);
        }
    }

    /// <summary>True when the catalogue says of a fault that another way to pay helps.</summary>
    public bool LeavesOtherPayment(FaultCode code) => FaultCatalogue.TryRead(code, _row)
        && (_row.Retry == RetryRule.OtherPayment || (_row.Remedies & Remedy.OtherPayment) != Remedy.None);

    /// <summary>
    /// Ends the presentation of a card: from its swipes follows whether the reader is stuck (H201) or dirty (H210), and
    /// whether the cashier needs training (U508).
    /// </summary>
    public void EndPresentation()
    {
        _history.End();
        FaultCode reader = _history.ReaderFault;
        SetLasting(FaultCode.H201, IsReaderStuck || reader == FaultCode.H201);
        SetLasting(FaultCode.H210, reader == FaultCode.H210);
        SetLasting(FaultCode.U508, _history.IsTrainingAdvised);
    }

    /// <summary>Records that the card with this handle is held or locked; None when it is neither.</summary>
    public FaultCode RecordHold(byte[] handle)
    {
        FaultCode refusal = _journal.State.Guard.RefusalOf(handle, _journal.NowSeconds);
        if (refusal != FaultCode.P603 && refusal != FaultCode.P604)
        {
            return FaultCode.None;
        }
        _recorder.Record(TraceKind.LockSet, (long)refusal, 0);
        return refusal;
    }

    /// <summary>Records a lasting fault when it appears or goes, and shows it unless an outcome is shown.</summary>
    public void SetLasting(FaultCode code, bool isPresent)
    {
        if (isPresent ? _faults.TryAdd(code) : _faults.TryRemove(code))
        {
            _recorder.Record(isPresent ? TraceKind.FaultRaised : TraceKind.FaultCleared, (long)code, 0);
            if (_screen.IsIdle)
            {
                ShowIdle();
            }
        }
    }

    /// <summary>Shows what the display says between two sales.</summary>
    public void ShowIdle()
    {
        QrAmountMinor = 0;
        if (_inputs.Stopping == FaultCode.None)
        {
            Money.Clear();
        }
        bool isHandedOver = _journal.State.Standby.IsHandedOver;
        Prompt open = OpenWord;
        _screen.ShowIdle(isHandedOver ? Prompt.HandedOver : Prompt.EnterAmount, open, _faults);
        if (open != Prompt.NotCharged)
        {
            _screen.ShowAmount(_openSale.AmountMinor);
        }
    }

    // Every code is in the catalogue. None is no fault: a report of it makes no sense, and says so.
    private FaultCode Read(FaultCode code)
    {
        if (FaultCatalogue.TryRead(code, _row))
        {
            return code;
        }
        _ = FaultCatalogue.TryRead(FaultCode.W305, _row);
        return FaultCode.W305;
    }

    private void Offer(FaultCode code, long amountMinor)
    {
        bool isOffered = LeavesOtherPayment(code) && amountMinor <= QrEffects.MostAmountMinor;
        QrAmountMinor = isOffered ? amountMinor : 0;
    }

    private void ShowOffer()
    {
        if (QrAmountMinor > 0)
        {
            _screen.ShowQrKey(_row);
        }
    }

    // The row of the code has been read.
    private void Tell(FaultCode code, Prompt money)
    {
        if (code != StopCause || !_faults.Contains(code))
        {
            _recorder.Record(TraceKind.FaultRaised, (long)code, 0);
        }
        _screen.ShowFault(_row, money, DetailOf(code));
        if (code == FaultCode.U506 && _place.IsStrange)
        {
            _screen.ShowHelp(Prompt.RouterChanged);
        }
        if (money == Prompt.Reversing || money == Prompt.BeingChecked)
        {
            _screen.ShowAmount(_openSale.AmountMinor);
        }
    }

    private int DetailOf(FaultCode code)
    {
        switch (code)
        {
            case FaultCode.S199: return (_exchange.Reply.CodeHigh << 8) | _exchange.Reply.CodeLow;
            case FaultCode.P609: return (int)_journal.State.Guard.WaitSeconds;
            default: return 0;
        }
    }
}
