using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of a swipe that ends the sale or asks for the card again.</summary>
public sealed class CardEffects
{
    private const int DaysModulus = 100;

    private readonly TerminalContext _context;

    /// <summary>Effects over one context.</summary>
    public CardEffects(TerminalContext context) => _context = context;

    /// <summary>Why the card just read may not be used; None when it may.</summary>
    public static FaultCode RefusalOf(TerminalContext context)
    {
        CardData card = context.Swipe.Card;
        if (!context.Configuration.HasRoute(card.Track2))
        {
            return FaultCode.S110;
        }
        if (ServiceCode.HasChip(card.ServiceCode))
        {
            return FaultCode.C706;
        }
        return IsExpired(context, card.ExpiryYearMonth) ? FaultCode.C704 : FaultCode.None;
    }

    // With a clock that is wrong the issuer decides.
    private static bool IsExpired(TerminalContext context, int expiryYearMonth)
    {
        int today = context.Ports.Clock.Date;
        bool isClockGood = today != 0 && today >= context.Journal.State.HighestDate;
        return isClockGood && expiryYearMonth != 0 && expiryYearMonth < today / DaysModulus;
    }

    /// <summary>Why the card of a handle may not be given a PIN; None when it may.</summary>
    public static FaultCode PinRefusalOf(TerminalContext context, byte[] handle) =>
        context.Guard.RefusalOf(handle, context.Journal.NowSeconds);

    /// <summary>Takes the card of the swipe into the sale.</summary>
    public void Take()
    {
        _context.Sale.Card.CopyFrom(_context.Swipe.Card);
        Array.Copy(_context.SwipeHandle, 0, _context.CardHandle, 0, _context.CardHandle.Length);
        _context.Swipe.Clear();
        _context.EndPresentation();
    }

    /// <summary>Ends the sale: this card may not be used.</summary>
    public void Refuse() => End(RefusalOf(_context));

    /// <summary>Ends the sale: no PIN may be typed for this card.</summary>
    public void RefusePin() => End(PinRefusalOf(_context, _context.SwipeHandle));

    /// <summary>Ends the sale: nothing may be sold now.</summary>
    public void Block()
    {
        if (!_context.IsHandedOver)
        {
            End(_context.Diagnosis.Blocking());
            return;
        }
        _context.Swipe.Clear();
        _context.Sale.Wipe();
        _context.Screen.ShowTitle(Prompt.HandedOver);
    }

    /// <summary>Counts a swipe that was no use, says why and arms the reader again.</summary>
    public void Retry()
    {
        FaultCode code = Count();
        _context.Report(code, Prompt.NotCharged);
        _context.Screen.ShowAmount(_context.Sale.AmountMinor);
        _context.Screen.ShowHelp(Prompt.PresentCard);
        _context.Ports.Reader.Arm();
    }

    /// <summary>Counts the last swipe and ends the sale with a verdict over all that were seen.</summary>
    public void GiveUp()
    {
        FaultCode code = Count();
        FaultCode verdict = _context.History.CardFault;
        _context.EndPresentation();
        verdict = verdict == FaultCode.None ? _context.History.ReaderFault : verdict;
        bool isPlain = code != FaultCode.U504;
        End(isPlain || verdict == FaultCode.None ? code : verdict);
    }

    /// <summary>The cashier says that a card passed and nothing came: a silent swipe.</summary>
    public void ClaimSilentSwipe()
    {
        _context.Swipe.Clear();
        _context.Swipe.Class = SwipeClass.NoSignal;
        _context.History.Add(SwipeClass.NoSignal, null);
        _context.Record(
            TraceKind.CardFailed, (long)SwipeClass.NoSignal, (long)SwipeDiagnosis.FaultOf(SwipeClass.NoSignal));
    }

    private FaultCode Count()
    {
        SwipeClass swipeClass = _context.Swipe.Class;
        _context.Sale.FailedSwipes++;
        _context.Swipe.Clear();
        return SwipeDiagnosis.FaultOf(swipeClass);
    }

    private void End(FaultCode code)
    {
        _context.Swipe.Clear();
        _context.EndSale(code, Prompt.NotCharged);
    }
}
