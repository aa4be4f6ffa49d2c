using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of operators' passcodes, their menu and the provider's unlock.</summary>
public sealed class ServiceEffects
{
    private const int ChallengeModulus = 100_000_000;
    private const int ConsentMs = 3_600_000;

    private readonly TerminalContext _context;
    private readonly Passcodes _passcodes;
    private readonly UnlockCode _unlockCode;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private readonly byte[] _random = new byte[4];
    private LockScope _scope;
    private FaultCode _lock;

    /// <summary>Effects over one context.</summary>
    public ServiceEffects(TerminalContext context)
    {
        _context = context;
        _passcodes = new Passcodes(context.Security.Hmac, context.Security.Keys);
        _unlockCode = new UnlockCode(context.Security.Hmac, context.Security.Keys);
    }

    /// <summary>Asks an operator for the passcode.</summary>
    public void AskPasscode()
    {
        _context.Code.Wipe();
        _context.CodeDigits = Passcodes.Digits;
        _context.Screen.ShowTitle(Prompt.EnterPasscode);
        _context.Screen.ShowHelp(Prompt.KeyHelp);
    }

    /// <summary>Takes a digit; one too many changes nothing.</summary>
    public void TakeDigit()
    {
        if (_context.Code.Length < _context.CodeDigits)
        {
            _context.Code.TryAdd(_context.Digit);
        }
        _context.Digit = 0;
        _context.Screen.ShowMask(_context.Code.Length);
    }

    /// <summary>Zeroes what was typed.</summary>
    public void Clear()
    {
        _context.Code.Wipe();
        _context.Screen.ShowMask(0);
    }

    /// <summary>Counts the attempt, then checks: a cut between the two leaves a wrong one.</summary>
    public void CheckPasscode()
    {
        bool isDurable = _context.Journal.TryPasscode(_context.OperatorsHandle);
        OperatorRole role = isDurable ? _passcodes.RoleOf(_context.Code) : OperatorRole.None;
        _context.Code.Wipe();
        bool isRight = role != OperatorRole.None;
        bool isBooked = isDurable && _context.Journal.TryPasscodeResult(isRight);
        if (isBooked && role == OperatorRole.Supervisor)
        {
            _context.ConsentUntilMs = _context.NowMs + ConsentMs;
        }
        PostResult(isRight && isBooked);
    }

    /// <summary>Says that the passcode is wrong and asks again.</summary>
    public void ReportPasscode() => _context.Report(FaultCode.U507, Prompt.None);

    /// <summary>Says that the operators are held; the provider unlocks.</summary>
    public void ReportOperatorsHeld()
    {
        _context.Code.Wipe();
        _context.Record(TraceKind.LockSet, (long)FaultCode.U507, 0);
        _context.Report(FaultCode.U507, Prompt.Locked);
    }

    /// <summary>Shows the challenge that is open for the lock, or opens one.</summary>
    public void ShowChallenge()
    {
        _scope = _context.Locks.Find(_handle);
        _lock = _scope == LockScope.Terminal ? _context.Diagnosis.Lock() : FaultOf(_scope);
        OpenChallenge challenge = _context.Journal.State.Challenge;
        if (!challenge.IsOpenFor(_handle))
        {
            _context.Security.Random.Fill(_random, 0, _random.Length);
            int number = ((_random[0] & 0x7F) << 24) | (_random[1] << 16) | (_random[2] << 8) | _random[3];
            _context.Journal.TryChallenge(number % ChallengeModulus, _handle);
        }
        _context.Code.Wipe();
        _context.CodeDigits = UnlockCode.Digits;
        _context.Screen.ShowChallenge((int)_scope, _context.Journal.State.Epoch, challenge.Number);
    }

    /// <summary>Says that there is nothing to unlock, or that the provider may not be asked now.</summary>
    public void ReportNoLock() => _context.Screen.ShowTitle(Prompt.NothingLocked);

    /// <summary>Counts the answer, then checks it; a right one, or the third wrong one, spends the challenge.</summary>
    public void CheckUnlockCode()
    {
        Journal journal = _context.Journal;
        bool isRight = journal.TryAnswer() && IsAnswer(TypedNumber());
        _context.Code.Wipe();
        bool isSpent = isRight || journal.State.Challenge.Tries >= OpenChallenge.MaximumTries;
        bool isBooked = !isSpent || journal.TryEndChallenge(isRight);
        if (isRight && _scope == LockScope.Terminal)
        {
            isBooked &= _context.StorageFault() == FaultCode.W302 ? journal.TryAdopt() : TryFree();
        }
        if (isRight && _scope == LockScope.HandOver)
        {
            isBooked &= _context.Standby.TryTakeBack();
        }
        PostResult(isRight && isBooked);
    }

    /// <summary>Says that the lock is lifted; a terminal that was locked as a whole starts anew.</summary>
    public void ReportUnlocked()
    {
        _context.Record(TraceKind.LockCleared, (long)_lock, 0);
        _context.Screen.ShowTitle(Prompt.Unlocked);
        if (_scope == LockScope.Terminal)
        {
            _context.Ports.Restart.Restart();
        }
    }

    /// <summary>Says that the answer is wrong.</summary>
    public void ReportWrongCode() => _context.Screen.ShowTitle(Prompt.WrongCode);

    /// <summary>Leaves without a word.</summary>
    public void Leave()
    {
        _context.Code.Wipe();
        _context.ShowIdle();
    }

    private static FaultCode FaultOf(LockScope scope) => scope switch
    {
        LockScope.Operators => FaultCode.U507,
        LockScope.HandOver => FaultCode.None,
        _ => FaultCode.P604,
    };

    // Software that is still altered waits for the provider to clean it: the lock stays under another name.
    private bool TryFree()
    {
        FaultCode found = _context.Integrity.Check(_context.Journal.State.HighestEpoch);
        return _context.Journal.TryLock(found == FaultCode.W301 ? FaultCode.W306 : FaultCode.None);
    }

    private bool IsAnswer(int typed)
    {
        JournalState state = _context.Journal.State;
        return state.Challenge.IsOpenFor(_handle)
            && typed == _unlockCode.Compute((int)_scope, state.Epoch, state.Challenge.Number);
    }

    private int TypedNumber()
    {
        int number = 0;
        for (int i = 0; i < _context.Code.Length; i++)
        {
            number = (number * 10) + _context.Code.DigitAt(i);
        }
        return number;
    }

    private void PostResult(bool isAccepted) => _context.Events.TryPost(
        isAccepted ? TerminalEvent.CodeAccepted : TerminalEvent.CodeRefused, 0);
}
