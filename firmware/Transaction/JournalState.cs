using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// What the journal's records add up to. Replaying them after a power cut and applying them in life is the same
/// code, so both always agree.
/// </summary>
public sealed class JournalState
{
    /// <summary>Tries of cards and operators.</summary>
    public readonly TryGuard Guard = new TryGuard();

    /// <summary>The challenge that is open, if any.</summary>
    public readonly OpenChallenge Challenge = new OpenChallenge();

    /// <summary>What was handed over and taken over.</summary>
    public readonly StandbyState Standby = new StandbyState();

    private readonly byte[] _lastHandle = new byte[JournalRecord.HandleLength];
    private readonly byte[] _providerHandle = ServiceHandles.Provider();
    private readonly byte[] _passcodeHandle = new byte[JournalRecord.HandleLength];
    private long _seconds;
    private int _lastStan;
    private long _lastAmountMinor;
    private SaleFate _lastFate;
    private bool _isInFlight;
    private bool _hasPinInFlight;
    private bool _isPasscodeOpen;
    private long _keyCounter;
    private int _epoch;
    private ReversalReason _reversalReason;
    private int _highestDate;
    private int _highestEpoch;
    private FaultCode _lockCode;
    private int _crashCount;
    private bool _hasCrashed;

    /// <summary>Powered-on seconds of the last record.</summary>
    public long Seconds => _seconds;

    /// <summary>Trace number of the last sale, 0 before the first.</summary>
    public int LastStan => _lastStan;

    /// <summary>Amount of the last sale in minor units.</summary>
    public long LastAmountMinor => _lastAmountMinor;

    /// <summary>What became of the last sale.</summary>
    public SaleFate LastFate => _lastFate;

    /// <summary>True while the last sale has left and not ended.</summary>
    public bool IsInFlight => _isInFlight;

    /// <summary>True when a PIN left with the sale in flight.</summary>
    public bool HasPinInFlight => _hasPinInFlight;

    /// <summary>True when a passcode was being checked.</summary>
    public bool IsPasscodeOpen => _isPasscodeOpen;

    /// <summary>Highest counter whose keys may have been used.</summary>
    public long KeyCounter => _keyCounter;

    /// <summary>Number of the next unlock; grows with every challenge that ends.</summary>
    public int Epoch => _epoch;

    /// <summary>Why the pending reversal is sent.</summary>
    public ReversalReason ReversalReason => _reversalReason;

    /// <summary>Highest date that the clock has shown, YYMMDD.</summary>
    public int HighestDate => _highestDate;

    /// <summary>Highest manifest epoch that was in force.</summary>
    public int HighestEpoch => _highestEpoch;

    /// <summary>Why the terminal is locked, None when it is not.</summary>
    public FaultCode LockCode => _lockCode;

    /// <summary>Failures of the software since it last ran for 10 min or ended a sale.</summary>
    public int CrashCount => _crashCount;

    /// <summary>True when the last thing that happened is a failure of the software.</summary>
    public bool HasCrashed => _hasCrashed;

    /// <summary>Copies the handle of the last sale's card.</summary>
    public void CopyLastHandle(byte[] handle) => Array.Copy(_lastHandle, 0, handle, 0, handle.Length);

    /// <summary>Copies the handle of the operator whose passcode was being checked.</summary>
    public void CopyPasscodeHandle(byte[] handle) => Array.Copy(_passcodeHandle, 0, handle, 0, handle.Length);

    /// <summary>Copies the sale that this terminal has to undo; false when there is none of its own.</summary>
    public bool TryCopyPending(JournalRecord record)
    {
        record.Stan = _lastStan;
        record.AmountMinor = _lastAmountMinor;
        record.Code = (int)_reversalReason;
        return _lastFate == SaleFate.ReversalPending;
    }

    /// <summary>Takes one record.</summary>
    public void Apply(JournalType type, JournalRecord record)
    {
        _seconds = record.Seconds > _seconds ? record.Seconds : _seconds;
        _hasCrashed = type == JournalType.Crash;
        switch (type)
        {
            case JournalType.InFlight: Begin(record); break;
            case JournalType.Outcome: End(record); break;
            case JournalType.Reversed: EndReversal(); break;
            case JournalType.Tries: Restore(record); break;
            case JournalType.Entry: Guard.RecordEntry(record.Counter); break;
            case JournalType.Counters: SetCounters(record); break;
            default: ApplyService(type, record); break;
        }
    }

    private void ApplyService(JournalType type, JournalRecord record)
    {
        switch (type)
        {
            case JournalType.PasscodeTry: OpenPasscode(record); break;
            case JournalType.PasscodeResult: ClosePasscode(record); break;
            case JournalType.Challenge: Challenge.Open(record); break;
            case JournalType.ChallengeTry: Challenge.CountTry(); break;
            case JournalType.ChallengeEnd: EndChallenge(record); break;
            default: ApplyDevice(type, record); break;
        }
    }

    private void ApplyDevice(JournalType type, JournalRecord record)
    {
        switch (type)
        {
            case JournalType.Highest: SetHighest(record); break;
            case JournalType.Lock: _lockCode = (FaultCode)record.Code; break;
            case JournalType.Crash: _crashCount++; break;
            case JournalType.PowerOn: _crashCount = record.Kind == 0 ? 0 : _crashCount; break;
            case JournalType.HandOver: SetHandOver(record); break;
            case JournalType.MovedReversal: Standby.Moved.CopySaleFrom(record); break;
            case JournalType.Taken: Standby.SetTaken(record); break;
            case JournalType.Keys: RaiseKeyCounter(record); break;
            default: break;
        }
    }

    private void SetHighest(JournalRecord record)
    {
        _highestDate = (int)record.Counter > _highestDate ? (int)record.Counter : _highestDate;
        _highestEpoch = record.Count > _highestEpoch ? record.Count : _highestEpoch;
        _lockCode = (FaultCode)record.Code;
    }

    private void Begin(JournalRecord record)
    {
        _lastStan = record.Stan;
        _lastAmountMinor = record.AmountMinor;
        Array.Copy(record.Handle, 0, _lastHandle, 0, _lastHandle.Length);
        RaiseKeyCounter(record);
        _isInFlight = true;
        _hasPinInFlight = record.Count > 0;
        _lastFate = SaleFate.None;
        if (_hasPinInFlight)
        {
            Guard.RecordEntry(record.Seconds);
        }
    }

    private void RaiseKeyCounter(JournalRecord record) =>
        _keyCounter = record.Counter > _keyCounter ? record.Counter : _keyCounter;

    private void End(JournalRecord record)
    {
        _isInFlight = false;
        _hasPinInFlight = false;
        _crashCount = record.Kind == (byte)SaleOutcome.LostInPowerCut ? _crashCount : 0;
        SaleOutcome outcome = (SaleOutcome)record.Kind;
        _lastFate = FateOf(outcome);
        if (_lastFate == SaleFate.ReversalPending)
        {
            _reversalReason = (ReversalReason)record.Code;
        }
        CountTry(outcome, record);
    }

    // One reversal at most is pending, so this one is another terminal's unless the last sale is.
    private void EndReversal()
    {
        bool isOwn = Standby.Moved.Code == 0 || _lastFate == SaleFate.HandedOver;
        _lastFate = isOwn ? SaleFate.Reversed : _lastFate;
        Standby.Moved.Clear();
    }

    // What was handed over and comes back without a reversal was undone elsewhere.
    private void SetHandOver(JournalRecord record)
    {
        Standby.SetHandOver(record);
        if (record.Kind != 0 && _lastFate == SaleFate.ReversalPending)
        {
            _lastFate = SaleFate.HandedOver;
        }
        else if (record.Kind == 0 && _lastFate == SaleFate.HandedOver && Standby.Moved.Code == 0)
        {
            _lastFate = SaleFate.Reversed;
        }
    }

    // An approval without a PIN says nothing about the PIN: a stripe written anew must not clear its tries.
    private void CountTry(SaleOutcome outcome, JournalRecord record)
    {
        switch (outcome)
        {
            case SaleOutcome.Approved when record.Count > 0:
                Guard.Forgive(record.Handle);
                break;
            case SaleOutcome.IssuerLocked:
                Guard.RecordIssuerLock(record.Handle, record.Seconds);
                break;
            case SaleOutcome.WrongPin:
                Guard.RecordWrong(record.Handle, record.Seconds);
                break;
            case SaleOutcome.LostInPowerCut when record.Count > 0:
                Guard.RecordWrong(record.Handle, record.Seconds);
                break;
            default:
                break;
        }
    }

    private void Restore(JournalRecord record) => Guard.Table.Restore(
        record.Handle, record.Count, record.Kind != 0, record.Counter, TryGuard.WrongPinsUntilHeld);

    private void SetCounters(JournalRecord record)
    {
        _lastStan = record.Stan;
        _lastAmountMinor = record.AmountMinor;
        _lastFate = (SaleFate)record.Kind;
        _keyCounter = record.Counter;
        _epoch = record.Count;
        _reversalReason = (ReversalReason)record.Code;
    }

    private void OpenPasscode(JournalRecord record)
    {
        _isPasscodeOpen = true;
        Array.Copy(record.Handle, 0, _passcodeHandle, 0, _passcodeHandle.Length);
    }

    private void ClosePasscode(JournalRecord record)
    {
        _isPasscodeOpen = false;
        if (record.Kind != 0)
        {
            Guard.Forgive(record.Handle);
        }
        else
        {
            Guard.RecordWrong(record.Handle, record.Seconds);
        }
    }

    private void EndChallenge(JournalRecord record)
    {
        _epoch = record.Count;
        Challenge.Close();
        if (record.Kind != 0)
        {
            Guard.Forgive(record.Handle);
        }
        else
        {
            Guard.RecordWrong(_providerHandle, record.Seconds);
        }
    }

    private static SaleFate FateOf(SaleOutcome outcome) => outcome switch
    {
        SaleOutcome.Approved => SaleFate.Approved,
        SaleOutcome.Unknown => SaleFate.ReversalPending,
        SaleOutcome.LostInPowerCut => SaleFate.ReversalPending,
        _ => SaleFate.NotCharged,
    };
}
