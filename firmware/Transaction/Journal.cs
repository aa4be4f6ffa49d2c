using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// The terminal's memory across power cuts. Every method that answers true has made its record durable; one that
/// answers false has made nothing, and the store is damaged from then on.
/// </summary>
public sealed class Journal : IRecordReader
{
    /// <summary>Powered-on seconds between two records that tell of nothing else.</summary>
    public const int PowerOnEverySeconds = 600;

    /// <summary>Key counters that one record reserves.</summary>
    public const int KeysReserved = 256;

    private const int MsPerSecond = 1000;
    private const int StanMaximum = 999_999;

    private readonly IRecordStore _store;
    private readonly JournalSnapshot _snapshot;
    private readonly JournalRecord _record = new JournalRecord();
    private readonly byte[] _body = new byte[JournalRecord.Length];
    private long _bootSeconds;
    private long _nowSeconds;
    private long _keyCounter;
    private readonly JournalState _state = new JournalState();

    /// <summary>A journal over a store that is not open yet.</summary>
    public Journal(IRecordStore store)
    {
        if (store.BodyLength != JournalRecord.Length)
        {
            throw new ArgumentException();
        }
        _store = store;
        _snapshot = new JournalSnapshot(_state);
    }

    /// <summary>What all records add up to.</summary>
    public JournalState State => _state;

    /// <summary>Whether the store can be trusted.</summary>
    public StoreCondition Condition => _store.Condition;

    /// <summary>True when records can be made durable.</summary>
    public bool IsUsable =>
        _store.Condition == StoreCondition.Ready || _store.Condition == StoreCondition.Virgin;

    /// <summary>
    /// Powered-on seconds now. After a cut they go on from the last record: never ahead of the truth.
    /// </summary>
    public long NowSeconds => _nowSeconds;

    /// <summary>Counter of the keys taken last; after a power-up the highest that may have been used.</summary>
    public long KeyCounter => _keyCounter;

    /// <summary>True when all counters are used up but those that are kept for reversals.</summary>
    public bool AreKeysUsedUp => _keyCounter >= DukptCounter.LastForSales;

    /// <summary>Reads everything.</summary>
    public StoreCondition Open()
    {
        StoreCondition condition = _store.Open(this);
        _record.Clear();
        _bootSeconds = _state.Seconds;
        _nowSeconds = _bootSeconds;
        _keyCounter = _state.KeyCounter;
        return condition;
    }

    /// <summary>Lets powered-on time pass, and writes it down now and then.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="isIdle">True when there is time for housekeeping.</param>
    public void Tick(long nowMs, bool isIdle)
    {
        _nowSeconds = _bootSeconds + (nowMs / MsPerSecond);
        if (!IsUsable || !isIdle)
        {
            return;
        }
        if (_nowSeconds - _state.Seconds >= PowerOnEverySeconds)
        {
            TryWrite(JournalType.PowerOn);
        }
        if (_store.IsCompactionDue)
        {
            TryCommit();
        }
    }

    /// <summary>
    /// Takes the next counter for a message that is no sale. When none is reserved, more of them are made durable
    /// before.
    /// </summary>
    /// <returns>The counter; 0 when that cannot be made durable or all counters are used up.</returns>
    public long TakeKey()
    {
        long counter = DukptCounter.Next(_keyCounter);
        if (counter == 0 || (counter > _state.KeyCounter && !TryReserve(counter)))
        {
            return 0;
        }
        _keyCounter = counter;
        return counter;
    }

    /// <summary>
    /// A sale is about to leave with the next trace number and the next counter. False also when the keys are used up.
    /// </summary>
    public bool TryBegin(long amountMinor, byte[] handle, int pinSends)
    {
        if (AreKeysUsedUp)
        {
            return false;
        }
        _keyCounter = DukptCounter.Next(_keyCounter);
        _record.Stan = _state.LastStan == StanMaximum ? 1 : _state.LastStan + 1;
        _record.AmountMinor = amountMinor;
        SetHandle(handle);
        _record.Counter = _keyCounter;
        _record.Count = pinSends;
        return TryWrite(JournalType.InFlight);
    }

    /// <summary>The last sale has ended.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="code">The fault, or for an unknown outcome the reason of the reversal.</param>
    public bool TryEnd(SaleOutcome outcome, int code)
    {
        _record.Stan = _state.LastStan;
        _record.AmountMinor = _state.LastAmountMinor;
        _state.CopyLastHandle(_record.Handle);
        _record.Kind = (byte)outcome;
        _record.Code = code;
        _record.Count = _state.HasPinInFlight ? 1 : 0;
        return TryWrite(JournalType.Outcome);
    }

    /// <summary>The issuer has undone the sale that was pending.</summary>
    public bool TryReversed()
    {
        _record.Stan = _state.LastStan;
        _record.AmountMinor = _state.LastAmountMinor;
        if (_state.Standby.Moved.Code != 0)
        {
            _record.CopySaleFrom(_state.Standby.Moved);
        }
        return TryWrite(JournalType.Reversed);
    }

    /// <summary>Lifts the hand-over of this terminal.</summary>
    public bool TryTakeBack()
    {
        _record.Count = _state.Standby.Number;
        _record.Counter = _state.Standby.Seconds;
        return TryWrite(JournalType.HandOver);
    }

    /// <summary>True when <see cref="TryCommit"/> may follow; a new store gets its first record.</summary>
    public bool TryPrepareCommit()
    {
        if (_state.IsInFlight || !IsUsable)
        {
            return false;
        }
        return _store.Condition != StoreCondition.Virgin || TryWrite(JournalType.PowerOn);
    }

    /// <summary>
    /// Puts a state that was changed in more than one place in force at once, as a snapshot. After false the next
    /// power-up finds all of the change or nothing of it.
    /// </summary>
    public bool TryCommit()
    {
        _snapshot.Take(_nowSeconds);
        return _store.TryCompact(_snapshot);
    }

    /// <summary>A passcode is about to be checked.</summary>
    public bool TryPasscode(byte[] handle)
    {
        SetHandle(handle);
        return TryWrite(JournalType.PasscodeTry);
    }

    /// <summary>The passcode that was about to be checked is right or wrong.</summary>
    public bool TryPasscodeResult(bool isRight)
    {
        _state.CopyPasscodeHandle(_record.Handle);
        _record.Kind = (byte)(isRight ? 1 : 0);
        return TryWrite(JournalType.PasscodeResult);
    }

    /// <summary>A challenge is opened for a lock.</summary>
    public bool TryChallenge(int number, byte[] handle)
    {
        SetHandle(handle);
        _record.Counter = number;
        return TryWriteService(JournalType.Challenge);
    }

    /// <summary>An answer is about to be checked.</summary>
    public bool TryAnswer() => TryWriteService(JournalType.ChallengeTry);

    /// <summary>The provider has decided that a rolled-back journal is the truth; a restart follows.</summary>
    public bool TryAdopt() => _store.TryAdopt();

    /// <summary>The challenge is spent; with a right answer its lock is lifted.</summary>
    public bool TryEndChallenge(bool isRight)
    {
        _state.Challenge.CopyHandle(_record.Handle);
        _record.Kind = (byte)(isRight ? 1 : 0);
        _record.Count = (_state.Epoch + 1) & 0xFFFF;
        return TryWriteService(JournalType.ChallengeEnd);
    }

    /// <summary>Notes a date and a manifest epoch when either is higher than all before.</summary>
    /// <param name="date">YYMMDD, 0 when unknown.</param>
    /// <param name="epoch">Epoch of the manifest in force.</param>
    public bool TryRaise(int date, int epoch)
    {
        if (date <= _state.HighestDate && epoch <= _state.HighestEpoch)
        {
            return true;
        }
        _record.Counter = date;
        _record.Count = epoch;
        _record.Code = (int)_state.LockCode;
        return TryWrite(JournalType.Highest);
    }

    /// <summary>The terminal is locked, or free again with None.</summary>
    public bool TryLock(FaultCode code)
    {
        _record.Code = (int)code;
        return TryWrite(JournalType.Lock);
    }

    /// <summary>The software failed.</summary>
    public bool TryCrash() => TryWrite(JournalType.Crash);

    /// <summary>The failure was told: the next start is an ordinary one.</summary>
    public bool TryRestarted()
    {
        _record.Kind = 1;
        return TryWrite(JournalType.PowerOn);
    }

    /// <inheritdoc/>
    public void Read(byte type, byte[] body)
    {
        _record.ReadFrom(body);
        _state.Apply((JournalType)type, _record);
    }

    private bool TryReserve(long counter)
    {
        long highest = counter + KeysReserved - 1;
        _record.Counter = highest < DukptCounter.Last ? highest : DukptCounter.Last;
        return TryWrite(JournalType.Keys);
    }

    private void SetHandle(byte[] handle) =>
        Array.Copy(handle, 0, _record.Handle, 0, JournalRecord.HandleLength);

    // A rolled-back store takes nothing, so its own challenge lives until the next power-up.
    private bool TryWriteService(JournalType type)
    {
        if (_store.Condition != StoreCondition.RolledBack)
        {
            return TryWrite(type);
        }
        _record.Seconds = _nowSeconds;
        _state.Apply(type, _record);
        _record.Clear();
        return true;
    }

    // The record is empty again afterwards, for the next call to fill.
    private bool TryWrite(JournalType type)
    {
        _record.Seconds = _nowSeconds;
        _record.WriteTo(_body);
        bool isDurable = _store.TryAppend((byte)type, _body);
        if (isDurable)
        {
            _state.Apply(type, _record);
        }
        _record.Clear();
        return isDurable;
    }
}
