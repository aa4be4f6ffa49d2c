using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of a swipe that ends the sale or asks for the card again.</summary>
public sealed class CardEffects
{
    private readonly EventInHand _inHand;
    private readonly Sale _sale;
    private readonly ICardReader _reader;
    private readonly ScreenWriter _screen;
    private readonly Journal _journal;
    private readonly PresentationHistory _history;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;

    /// <summary>Effects on the sale, the reader and the display.</summary>
    public CardEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _sale = parts.Sale;
        _reader = parts.Ports.Reader;
        _screen = parts.Screen;
        _journal = parts.Journal;
        _history = parts.History;
        _recorder = parts.Recorder;
        _reporter = reporter;
    }

    /// <summary>Takes the card of the swipe into the sale.</summary>
    public void Take()
    {
        _sale.Card.CopyFrom(_inHand.Swipe.Card);
        Array.Copy(_inHand.SwipeHandle, 0, _sale.CardHandle, 0, _sale.CardHandle.Length);
        _inHand.Swipe.Clear();
        _reporter.EndPresentation();
    }

    /// <summary>Ends the sale: this card may not be used.</summary>
    public void Refuse() => End(_inHand.Cause);

    /// <summary>Ends the sale: no PIN may be typed for this card.</summary>
    public void RefusePin() => End(_inHand.Cause);

    /// <summary>Ends the sale: nothing may be sold now.</summary>
    public void Block()
    {
        _sale.RepeatOf = 0;
        if (!_journal.State.Standby.IsHandedOver)
        {
            End(_inHand.Cause);
            return;
        }
        _inHand.Swipe.Clear();
        _sale.Wipe();
        _screen.ShowTitle(Prompt.HandedOver);
    }

    /// <summary>Counts a swipe that was no use, says why and arms the reader again.</summary>
    public void Retry()
    {
        FaultCode code = Count();
        _reporter.Report(code, Prompt.NotCharged);
        _screen.ShowAmount(_sale.AmountMinor);
        _screen.ShowHelp(Prompt.PresentCard);
        _reader.Arm();
    }

    /// <summary>Counts the last swipe and ends the sale with a verdict over all that were seen.</summary>
    public void GiveUp()
    {
        FaultCode code = Count();
        FaultCode verdict = _history.CardFault;
        _reporter.EndPresentation();
        verdict = verdict == FaultCode.None ? _history.ReaderFault : verdict;
        bool isPlain = code != FaultCode.U504;
        End(isPlain || verdict == FaultCode.None ? code : verdict);
        if (!isPlain && verdict == FaultCode.None)
        {
            // "Swipe again" would be said of a sale that is over.
            _screen.Retitle(Prompt.CardNotRead);
        }
    }

    /// <summary>The cashier says that a card passed and nothing came: a silent swipe.</summary>
    public void ClaimSilentSwipe()
    {
        _inHand.Swipe.Clear();
        _inHand.Swipe.Class = SwipeClass.NoSignal;
        _history.Add(SwipeClass.NoSignal, null);
        _recorder.Record(
            TraceKind.CardFailed, (long)SwipeClass.NoSignal, (long)SwipeDiagnosis.FaultOf(SwipeClass.NoSignal));
    }

    private FaultCode Count()
    {
        SwipeClass swipeClass = _inHand.Swipe.Class;
        _sale.FailedSwipes++;
        _inHand.Swipe.Clear();
        return SwipeDiagnosis.FaultOf(swipeClass);
    }

    private void End(FaultCode code)
    {
        _inHand.Swipe.Clear();
        // Of this sale nothing was charged; who reads so might take it for a word about the one that is open.
        _reporter.EndSale(code, code == FaultCode.S109 ? _reporter.OpenWord : Prompt.NotCharged);
    }
}
