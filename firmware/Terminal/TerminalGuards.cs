using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Service;
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
    public bool Holds(Guard guard) => guard switch
    {
        Guard.None => true,
        Guard.DigitIsNotZero => _context.Digit != 0,
        Guard.AmountHasRoom => Amount.HasRoom(_context.Sale.AmountMinor),
        Guard.AmountIsPositive => _context.Sale.AmountMinor > 0,
        Guard.SaleIsBlocked => _context.IsHandedOver || _context.Diagnosis.Blocking() != FaultCode.None,
        Guard.CardIsRefused => CardStep.RefusalOf(_context) != FaultCode.None,
        Guard.PinIsNeeded => AsksForPin(_context.Swipe.Card.ServiceCode),
        Guard.SwipesAreLeft => _context.Sale.FailedSwipes + 1 < Sale.MaximumSwipes,
        Guard.PinIsComplete => _context.Sale.Pin.IsComplete,
        Guard.SendsAreLeft => SendsAreLeft(),
        Guard.FaultIsGone => _context.Diagnosis.Stopping() == FaultCode.None,
        Guard.PinIsRefused => PinIsRefused(),
        Guard.FaultCanBeUnlocked => IsGoneOrUnlockable(_context.Diagnosis.Stopping()),
        Guard.PasscodeIsAllowed => !_context.AreOperatorsHeld(),
        Guard.UnlockIsPossible => _context.LockedScope(_handle) != LockScope.None,
        Guard.CodeIsComplete => _context.Code.Length == _context.CodeDigits,
        Guard.QrIsOffered => _context.QrAmountMinor > 0,
        Guard.QrAmountMayBegin => _context.Digit != 0 && QrIsAllowed(),
        Guard.QrIsAllowed => QrIsAllowed(),
        Guard.CauseHasChanged => _context.Diagnosis.Stopping() != _context.StopCause,
        _ => false,
    };

    private bool QrIsAllowed()
    {
        FaultCode fault = _context.Diagnosis.Stopping();
        return fault == FaultCode.None || _context.LeavesOtherPayment(fault);
    }

    private bool IsGoneOrUnlockable(FaultCode fault) =>
        fault == FaultCode.None || fault == _context.Diagnosis.Lock();

    private bool PinIsRefused() =>
        AsksForPin(_context.Swipe.Card.ServiceCode)
        && CardStep.PinRefusalOf(_context, _context.SwipeHandle) != FaultCode.None;

    // "Where feasible" is here: the terminal has a keypad.
    private static bool AsksForPin(int serviceCode) =>
        ServiceCode.RequiresPin(serviceCode) || ServiceCode.PrefersPin(serviceCode);

    // "PIN required" (70) helps only when none was sent. A wrong PIN that makes the card held is the last.
    private bool SendsAreLeft()
    {
        Sale sale = _context.Sale;
        if (_context.FaultOfReply() == FaultCode.P605)
        {
            return sale.PinSends == 0 && CardStep.PinRefusalOf(_context, _context.CardHandle) == FaultCode.None;
        }
        int tries = _context.Guard.TriesOf(_context.CardHandle, _context.Journal.NowSeconds) + 1;
        return sale.PinSends < PinPolicy.MaximumSends && tries < TryGuard.WrongPinsUntilHeld;
    }
}
