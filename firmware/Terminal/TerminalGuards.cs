using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Answers the questions of the table. Changes nothing but what it leaves for the effect: the cause it found, or the
/// lock.
/// </summary>
public sealed class TerminalGuards
{
    private const int RepeatSeconds = 60;
    private const int HastyMs = 1_000;
    private const int NewApprovalMs = 1_500;

    private readonly EventInHand _inHand;
    private readonly Sale _sale;
    private readonly Journal _journal;
    private readonly HostExchange _exchange;
    private readonly TickInputs _inputs;
    private readonly NetworkManagement _management;
    private readonly CodeEntry _code;
    private readonly TerminalLock _lock;
    private readonly LockFinder _locks;
    private readonly FaultReporter _reporter;
    private readonly Diagnosis _diagnosis;
    private readonly SaleDiagnosis _saleDiagnosis;
    private readonly CardRefusal _refusal;

    /// <summary>Guards over the parts of one terminal.</summary>
    public TerminalGuards(
        TerminalParts parts, FaultReporter reporter, Diagnosis diagnosis, SaleDiagnosis saleDiagnosis,
        CardRefusal refusal)
    {
        _inHand = parts.InHand;
        _sale = parts.Sale;
        _journal = parts.Journal;
        _exchange = parts.Exchange;
        _inputs = parts.Inputs;
        _management = parts.Management;
        _code = parts.Code;
        _lock = parts.Lock;
        _locks = parts.Locks;
        _reporter = reporter;
        _diagnosis = diagnosis;
        _saleDiagnosis = saleDiagnosis;
        _refusal = refusal;
    }

    /// <summary>True when a guard holds now.</summary>
    public bool Holds(Guard guard)
    {
        switch (guard)
        {
            case Guard.None: return true;
            case Guard.DigitIsNotZero: return _inHand.Digit != 0;
            case Guard.AmountHasRoom: return Amount.HasRoom(_sale.AmountMinor);
            case Guard.AmountIsPositive: return _sale.AmountMinor > 0;
            case Guard.SaleIsBlocked:
                return Finds(_saleDiagnosis.Blocking()) || _journal.State.Standby.IsHandedOver;
            case Guard.CardIsRefused: return Finds(_refusal.OfCard(_inHand.Swipe.Card));
            case Guard.PinIsNeeded: return AsksForPin(_inHand.Swipe.Card.ServiceCode);
            case Guard.SwipesAreLeft: return _sale.FailedSwipes + 1 < Sale.MaximumSwipes;
            case Guard.PinIsComplete: return _sale.Pin.IsComplete;
            case Guard.SendsAreLeft: return SendsAreLeft();
            case Guard.FaultIsGone: return _inputs.Stopping == FaultCode.None;
            case Guard.PinIsRefused: return PinIsRefused();
            case Guard.FaultCanBeUnlocked: return IsGoneOrUnlockable(_diagnosis.Stopping());
            case Guard.PasscodeIsAllowed: return !_locks.IsEveryPasscodeHeld;
            case Guard.PasscodeMayFollow: return !_locks.HasOperatorHoldBegun && !_locks.IsEveryPasscodeHeld;
            case Guard.UnlockIsPossible: return UnlockIsPossible();
            case Guard.CodeIsComplete: return _code.IsComplete;
            case Guard.AnswerMustWait:
                return _code.IsComplete && !_journal.IsUsable && _inHand.NowMs < StateTimeouts.FirstAnswerMs;
            case Guard.QrIsOffered: return _reporter.QrAmountMinor > 0;
            case Guard.QrAmountMayBegin: return _inHand.Digit != 0 && QrIsAllowed();
            case Guard.QrIsAllowed: return QrIsAllowed();
            case Guard.QrAmountHasRoom: return _sale.AmountMinor <= QrEffects.MostAmountMinor / 10;
            case Guard.SaleIsRepeated: return SaleIsRepeated();
            case Guard.RepeatNeedsPin: return AsksForPin(_sale.Card.ServiceCode);
            case Guard.AnswerIsHasty: return _inHand.NowMs - _sale.AskedMs < HastyMs;
            case Guard.ApprovalIsNew:
                return _reporter.Money.Word == Prompt.Charged
                    && _inHand.NowMs - _reporter.Money.ApprovedMs < NewApprovalMs;
            case Guard.SignOnIsUnderWay: return SignOnIsUnderWay();
            case Guard.CauseHasChanged: return CauseHasChanged();
            default: return false;
        }
    }

    private bool Finds(FaultCode cause)
    {
        _inHand.Cause = cause;
        return cause != FaultCode.None;
    }

    private bool UnlockIsPossible()
    {
        bool isTerminalLocked = Finds(_lock.Liftable);
        return _locks.Find(isTerminalLocked) != LockScope.None;
    }

    private bool CauseHasChanged() => _reporter.LookUntilMs > 0
        ? _inHand.NowMs >= _reporter.LookUntilMs
        : _inputs.Stopping != _reporter.StopCause;

    private bool SignOnIsUnderWay() => _inHand.NowMs < StateTimeouts.FirstSignOnMs
        && !_inputs.IsSignedOn && _inputs.LinkFault == FaultCode.None && _management.Refusal == FaultCode.None;

    private bool QrIsAllowed()
    {
        FaultCode fault = _inputs.Stopping;
        return fault == FaultCode.None || _reporter.LeavesOtherPayment(fault);
    }

    // The right answer may have lifted the lock in this tick.
    private bool IsGoneOrUnlockable(FaultCode fault) =>
        fault == FaultCode.None || fault == _lock.Liftable;

    private bool PinIsRefused() =>
        AsksForPin(_inHand.Swipe.Card.ServiceCode)
        && Finds(_refusal.OfPin(_inHand.SwipeHandle));

    private bool SaleIsRepeated()
    {
        _inHand.RepeatOf = _journal.State.Sales.FindCharged(
            _sale.AmountMinor, _inHand.SwipeHandle, _journal.NowSeconds - RepeatSeconds);
        return _inHand.RepeatOf != 0;
    }

    // Service codes 6 and 7 ask for a PIN where feasible; a terminal with a keypad always can.
    private static bool AsksForPin(int serviceCode) =>
        ServiceCode.RequiresPin(serviceCode) || ServiceCode.PrefersPin(serviceCode);

    // "PIN required" (70) helps only when none was sent. A wrong PIN that makes the card held is the last, and so is
    // the last of an hour. Without a host that has signed on no PIN is asked for.
    private bool SendsAreLeft()
    {
        if (!_inputs.IsSignedOn)
        {
            return false;
        }
        if (_exchange.Meaning.Fault == FaultCode.P605)
        {
            return _sale.PinSends == 0 && _refusal.OfPin(_sale.CardHandle) == FaultCode.None;
        }
        TryGuard guard = _journal.State.Guard;
        int tries = guard.TriesOf(_sale.CardHandle, _journal.NowSeconds) + 1;
        return _sale.PinSends < PinPolicy.MaximumSends && tries < TryGuard.WrongPinsUntilHeld
            && guard.SecondsToEntry(_journal.NowSeconds) <= 0;
    }
}
