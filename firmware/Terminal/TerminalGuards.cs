using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Answers the questions of the table; changes nothing.</summary>
public sealed class TerminalGuards
{
    private readonly TerminalContext _context;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];

    /// <summary>Guards over one context.</summary>
    public TerminalGuards(TerminalContext context) => _context = context;

    /// <summary>True when a guard holds now.</summary>
    public bool Holds(Guard guard)
    {
        switch (guard)
        {
            case Guard.None: return true;
            case Guard.DigitIsNotZero: return _context.Digit != 0;
            case Guard.AmountHasRoom: return Amount.HasRoom(_context.Sale.AmountMinor);
            case Guard.AmountIsPositive: return _context.Sale.AmountMinor > 0;
            case Guard.SaleIsBlocked:
                return _context.IsHandedOver || _context.Diagnosis.Blocking() != FaultCode.None;
            case Guard.CardIsRefused: return CardEffects.RefusalOf(_context) != FaultCode.None;
            case Guard.PinIsNeeded: return AsksForPin(_context.Swipe.Card.ServiceCode);
            case Guard.SwipesAreLeft: return _context.Sale.FailedSwipes + 1 < Sale.MaximumSwipes;
            case Guard.PinIsComplete: return _context.Sale.Pin.IsComplete;
            case Guard.SendsAreLeft: return SendsAreLeft();
            case Guard.FaultIsGone: return _context.Diagnosis.Stopping() == FaultCode.None;
            case Guard.PinIsRefused: return PinIsRefused();
            case Guard.FaultCanBeUnlocked: return IsGoneOrUnlockable(_context.Diagnosis.Stopping());
            case Guard.PasscodeIsAllowed: return !_context.AreOperatorsHeld();
            case Guard.UnlockIsPossible: return _context.Locks.Find(_handle) != LockScope.None;
            case Guard.CodeIsComplete: return _context.Code.Length == _context.CodeDigits;
            case Guard.QrIsOffered: return _context.QrAmountMinor > 0;
            case Guard.QrAmountMayBegin: return _context.Digit != 0 && QrIsAllowed();
            case Guard.QrIsAllowed: return QrIsAllowed();
            case Guard.QrAmountHasRoom: return _context.Sale.AmountMinor <= QrEffects.MostAmountMinor / 10;
            case Guard.CauseHasChanged: return _context.Diagnosis.Stopping() != _context.StopCause;
            default: return false;
        }
    }

    private bool QrIsAllowed()
    {
        FaultCode fault = _context.Diagnosis.Stopping();
        return fault == FaultCode.None || _context.LeavesOtherPayment(fault);
    }

    private bool IsGoneOrUnlockable(FaultCode fault) =>
        fault == FaultCode.None || fault == _context.Diagnosis.Lock();

    private bool PinIsRefused() =>
        AsksForPin(_context.Swipe.Card.ServiceCode)
        && CardEffects.PinRefusalOf(_context, _context.SwipeHandle) != FaultCode.None;

    // "Where feasible" is here: the terminal has a keypad.
    private static bool AsksForPin(int serviceCode) =>
        ServiceCode.RequiresPin(serviceCode) || ServiceCode.PrefersPin(serviceCode);

    // "PIN required" (70) helps only when none was sent. A wrong PIN that makes the card held is the last.
    private bool SendsAreLeft()
    {
        Sale sale = _context.Sale;
        if (_context.FaultOfReply() == FaultCode.P605)
        {
            return sale.PinSends == 0 && CardEffects.PinRefusalOf(_context, _context.CardHandle) == FaultCode.None;
        }
        int tries = _context.Guard.TriesOf(_context.CardHandle, _context.Journal.NowSeconds) + 1;
        return sale.PinSends < PinPolicy.MaximumSends && tries < TryGuard.WrongPinsUntilHeld;
    }
}
