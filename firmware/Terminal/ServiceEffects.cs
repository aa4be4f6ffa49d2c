using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of the entry of codes and of the provider's unlock.</summary>
public sealed class ServiceEffects
{
    private const int ChallengeModulus = 100_000_000;

    private readonly EventInHand _inHand;
    private readonly Journal _journal;
    private readonly CodeEntry _code;
    private readonly TerminalSecurity _security;
    private readonly TerminalLock _lock;
    private readonly LockFinder _locks;
    private readonly SoftwareIntegrity _integrity;
    private readonly StandbyTransfer _standby;
    private readonly IRestart _restart;
    private readonly EventRing _events;
    private readonly ScreenWriter _screen;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private readonly UnlockCode _unlockCode;
    private readonly NetworkManagement _management;
    private readonly byte[] _random = new byte[4];
    private readonly ReversalEngine _reversal;
    private readonly OpenSale _openSale;
    private FaultCode _liftedCode;
    private bool _stands;
    private bool _isAnswerKept;

    /// <summary>Effects on the code entry, the journal, the locks and the display.</summary>
    public ServiceEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _journal = parts.Journal;
        _code = parts.Code;
        _security = parts.Security;
        _lock = parts.Lock;
        _locks = parts.Locks;
        _integrity = parts.Integrity;
        _standby = parts.Standby;
        _restart = parts.Ports.Restart;
        _events = parts.Events;
        _screen = parts.Screen;
        _recorder = parts.Recorder;
        _reporter = reporter;
        _unlockCode = new UnlockCode(_security.Hmac, _security.Keys);
        _management = parts.Management;
        _reversal = parts.Reversal;
        _openSale = parts.OpenSale;
    }

    /// <summary>Takes a digit; one too many changes nothing.</summary>
    public void TakeDigit()
    {
        _code.Add(_inHand.Digit);
        _inHand.Digit = 0;
        _screen.ShowMask(_code.Typed.Length);
    }

    /// <summary>Zeroes what was typed.</summary>
    public void Clear()
    {
        _code.Typed.Wipe();
        _isAnswerKept = false;
        _screen.ShowMask(0);
    }

    /// <summary>Shows the challenge that is open for the lock, or opens one.</summary>
    public void ShowChallenge()
    {
        _liftedCode = _locks.Scope == LockScope.Terminal ? _inHand.Cause : FaultOf(_locks.Scope);
        OpenChallenge challenge = _journal.State.Challenge;
        if (!challenge.IsOpenFor(_locks.Handle))
        {
            _security.Random.Fill(_random, 0, _random.Length);
            int number = (int)BigEndian.Get(_random, 0, _random.Length) & int.MaxValue;
            // A challenge that cannot be written is not open: no answer to it is ever right.
            _ = _journal.Service.TryChallenge(number % ChallengeModulus, _locks.Handle);
        }
        _code.Begin(UnlockCode.Digits);
        _screen.ShowChallenge((int)_locks.Scope, challenge.Epoch, challenge.Number);
        if (_locks.Scope == LockScope.Sale)
        {
            Stamp sale = _openSale.Stamp;
            if (sale.Seller[Stamp.TerminalAt] == 0)
            {
                // The record of who sold is damaged. Another terminal's sale is never without it.
                Array.Copy(_security.Keys.TerminalId, 0, sale.Seller, Stamp.TerminalAt, DeviceKeys.TerminalIdLength);
            }
            _screen.ShowOpenSale(sale, _openSale.Stan, _openSale.AmountMinor);
        }
    }

    /// <summary>Says that there is nothing to unlock, or that the provider may not be asked now.</summary>
    public void ReportNoLock()
    {
        Prompt open = _reporter.OpenWord;
        if (open != Prompt.NotCharged)
        {
            _reporter.Report(FaultCode.S109, open);
        }
        else
        {
            _screen.ShowTitle(Prompt.NothingLocked);
        }
    }

    /// <summary>Says that the answer is looked at when its time has come.</summary>
    public void KeepAnswer()
    {
        _isAnswerKept = true;
        _screen.ShowHelp(Prompt.PleaseWait);
    }

    /// <summary>Has an answer that waited checked.</summary>
    /// <param name="isWanted">False when the terminal does not ask for one any more.</param>
    public void Work(bool isWanted)
    {
        bool isDue = _isAnswerKept && isWanted && _inHand.NowMs >= StateTimeouts.FirstAnswerMs;
        if (isDue)
        {
            // The next tick tries again where the ring is full.
            _isAnswerKept = !_events.TryPost(TerminalEvent.Enter, 0);
        }
        _isAnswerKept &= isWanted;
    }

    /// <summary>Counts the answer, then checks it; a right one, or the third wrong one, spends the challenge.</summary>
    public void CheckUnlockCode()
    {
        bool isRight = _journal.Service.TryAnswer() && IsAnswer(_code.Number());
        _code.Typed.Wipe();
        bool isSpent = isRight || _journal.State.Challenge.Tries >= OpenChallenge.MaximumTries;
        bool isBooked = !isSpent || _journal.Service.TryEndChallenge(isRight);
        if (isRight && _locks.Scope == LockScope.Terminal)
        {
            isBooked &= _lock.StoreFault != FaultCode.W302 || _journal.TryAdopt();
            isBooked &= TryFree();
            _reversal.Follow(_journal.State);
        }
        if (isRight && _locks.Scope == LockScope.HandOver)
        {
            isBooked &= _standby.TryTakeBack();
        }
        if (isRight && _locks.Scope == LockScope.Sale)
        {
            isBooked &= TrySettle();
        }
        PostResult(isRight && isBooked);
    }

    /// <summary>
    /// Says that the lock is lifted, or what became of the sale; a terminal that was locked as a whole starts anew.
    /// </summary>
    public void ReportUnlocked()
    {
        if (_locks.Scope == LockScope.Sale)
        {
            ShowSettled(_journal.State.Settlement);
            return;
        }
        _recorder.Record(TraceKind.LockCleared, (long)_liftedCode, 0);
        _screen.ShowTitle(Prompt.Unlocked);
        if (_locks.Scope == LockScope.Card)
        {
            // It counts by itself, and says so at the next PIN only (P603).
            _screen.ShowDetail(Prompt.BankMayHold);
        }
        if (_locks.Scope == LockScope.Terminal)
        {
            _restart.Restart();
        }
    }

    /// <summary>Says that the answer is wrong.</summary>
    public void ReportWrongCode() => _screen.ShowTitle(Prompt.WrongCode);

    /// <summary>Leaves without a word.</summary>
    public void Leave()
    {
        _code.Typed.Wipe();
        _reporter.ShowIdle();
    }

    private static FaultCode FaultOf(LockScope scope)
    {
        switch (scope)
        {
            case LockScope.Operators: return FaultCode.U507;
            case LockScope.HandOver:
            case LockScope.Sale: return FaultCode.None;
            default: return FaultCode.P604;
        }
    }

    // Software that is still altered waits for the provider to clean it: the lock stays under another name.
    private bool TryFree()
    {
        FaultCode found = _integrity.Check(_journal.State.HighestEpoch);
        return _management.TryCatchUp()
            && _journal.TryLock(found == FaultCode.W301 ? FaultCode.W306 : FaultCode.None, false);
    }

    // Under erased keys everybody knows the right one.
    private bool IsAnswer(int typed)
    {
        OpenChallenge challenge = _journal.State.Challenge;
        if (!_lock.AreKeysRight || !challenge.IsOpenFor(_locks.Handle))
        {
            return false;
        }
        if (_locks.Scope != LockScope.Sale)
        {
            return typed == _unlockCode.Compute((int)_locks.Scope, challenge.Epoch, challenge.Number);
        }
        _stands = IsSettlement(typed, challenge, true);
        return _stands || IsSettlement(typed, challenge, false);
    }

    private bool IsSettlement(int typed, OpenChallenge challenge, bool stands) => typed == _unlockCode.Compute(
        challenge.Epoch, challenge.Number, _openSale.Stamp, _openSale.Stan, _openSale.AmountMinor, stands);

    private bool TrySettle()
    {
        bool isBooked = _journal.Service.TrySettle(_openSale.Stamp, _openSale.Stan, _openSale.AmountMinor, _stands);
        _reversal.Follow(_journal.State);
        return isBooked;
    }

    private void ShowSettled(Settlement settled)
    {
        _recorder.Record(TraceKind.SaleSettled, settled.Stan, settled.Stands ? 1 : 0);
        _reporter.Money.Set(settled.Stands ? Prompt.Charged : Prompt.Reversed, settled.AmountMinor);
        if (settled.Stands)
        {
            _screen.ShowApproval(settled.AmountMinor, settled.Stan);
        }
        else
        {
            _screen.ShowReversed(settled.AmountMinor);
        }
    }

    // The ring has room for every event of a tick.
    private void PostResult(bool isAccepted)
    {
        _ = _events.TryPost(isAccepted ? TerminalEvent.CodeAccepted : TerminalEvent.CodeRefused, 0);
    }
}
