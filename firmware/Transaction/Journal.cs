using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// The terminal's memory across power cuts. A method that answers true has made its record durable. Where a write
/// fails, room is made once by a snapshot. After false the journal takes no more records, and the record may lie in the
/// flash all the same: the next power-up decides (docs/decisions/0006, 0019). Who writes what is listed in
/// docs/architecture.md.
/// </summary>
public sealed class Journal : IRecordReader
{
    /// <summary>Most powered-on seconds between two records: so many may be lost in a power cut.</summary>
    public const int PowerOnEverySeconds = 600;

    /// <summary>Number of key counters that one record reserves.</summary>
    public const int KeysReserved = 256;

    private const int MsPerSecond = 1000;

    /// <summary>Counter of the keys of the last message.</summary>
    public readonly KeyCounter Keys;

    /// <summary>Writes what the service does.</summary>
    public readonly ServiceRecords Service;

    private readonly IRecordStore _store;
    private readonly JournalStore _records;
    private readonly byte[] _body = new byte[JournalRecord.Length];
    private long _bootSeconds;
    private long _nowSeconds;
    private readonly JournalState _state = new JournalState();
    private int _mark;

    /// <summary>A journal over a store that is not open yet.</summary>
    public Journal(IRecordStore store)
    {
        if (store.BodyLength != JournalRecord.Length)
        {
            throw new ArgumentException();
        }
        _store = store;
        _records = new JournalStore(store, new JournalSnapshot(_state));
        Keys = new KeyCounter(this);
        Service = new ServiceRecords(this);
    }

    /// <summary>The state that all records add up to.</summary>
    public JournalState State => _state;

    /// <summary>Whether the store can be trusted.</summary>
    public StoreCondition Condition => _records.Condition;

    /// <summary>True when records can be made durable.</summary>
    public bool IsUsable => _records.IsUsable;

    /// <summary>
    /// Powered-on seconds of the terminal, 0 to 4294967295. After a power cut they go on from the last record, so they
    /// are never ahead of the truth.
    /// </summary>
    public long NowSeconds => _nowSeconds;

    /// <summary>
    /// Opens the store and answers whether it can be trusted; Closed while there are more records to be read by further
    /// calls. Until then it takes none.
    /// </summary>
    public StoreCondition Open()
    {
        StoreCondition condition = _store.Open(this);
        _state.Challenge.RaiseEpoch((int)_store.Mark);
        _bootSeconds = _state.Seconds;
        _nowSeconds = _bootSeconds;
        Keys.Take(_state.KeyCounter);
        return condition;
    }

    /// <summary>
    /// After damage: writes anew what could be read, with the lock S103. False when the store is not damaged, or cannot
    /// be repaired.
    /// </summary>
    public bool TryRepair()
    {
        if (!_store.CanRepair)
        {
            return false;
        }
        _state.EndDamage(KeysReserved);
        Keys.Take(_state.KeyCounter);
        return TryCommit();
    }

    /// <summary>Lets powered-on time pass, records it every 10 minutes, and compacts the store when due.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="isIdle">True when no sale is under way, so that a write delays nobody.</param>
    public void Tick(long nowMs, bool isIdle)
    {
        _nowSeconds = _bootSeconds + (nowMs / MsPerSecond);
        if (!IsUsable || !isIdle)
        {
            return;
        }
        if (_nowSeconds - _state.Seconds >= PowerOnEverySeconds)
        {
            // After a failed write the store is no longer usable, which the fault watch sees.
            _ = TryWrite(RecordType.PowerOn);
        }
        _records.CompactWhenDue(_nowSeconds);
    }

    /// <summary>
    /// Records that a sale is about to leave, with all that its reversal would need, and gives it the next trace number
    /// and the next key counter. False also when the keys are used up.
    /// </summary>
    /// <param name="request">The sale with amount and stamp; trace number and counters are overwritten.</param>
    /// <param name="handle">Handle of the card.</param>
    /// <param name="pinSends">PINs that have left for this presentation, with this one; 0 without a PIN.</param>
    public bool TryBegin(HostRequest request, byte[] handle, int pinSends)
    {
        if (Keys.IsUsedUp || !TrySeller(request.Stamp.Seller))
        {
            return false;
        }
        Keys.Take(Keys.Next);
        request.Stan = _state.Last.NextStan;
        request.KeyCounter = Keys.Last;
        request.Stamp.KeyCounter = Keys.Last;
        JournalRecord.PutSale(_body, request.Stan, request.AmountMinor);
        JournalRecord.PutHandle(_body, handle);
        InFlightRecord.Write(_body, request.Stamp, pinSends);
        return TryWrite(RecordType.InFlight);
    }

    /// <summary>Records how the last sale has ended, where that is certain.</summary>
    /// <param name="outcome">Any but Unknown and LostInPowerCut.</param>
    /// <param name="fault">The fault behind it, None for an approval.</param>
    public bool TryEnd(SaleOutcome outcome, FaultCode fault)
    {
        OutcomeRecord.Write(_body, outcome, fault, _state.HasPinInFlight);
        return TryWriteEnd();
    }

    /// <summary>Records that nobody knows how the last sale ended: its reversal is pending from now on.</summary>
    /// <param name="outcome">Unknown or LostInPowerCut.</param>
    /// <param name="reason">Why the sale is reversed.</param>
    public bool TryEndInDoubt(SaleOutcome outcome, ReversalReason reason)
    {
        OutcomeRecord.WriteInDoubt(_body, outcome, reason, _state.HasPinInFlight);
        return TryWriteEnd();
    }

    /// <summary>Records that the issuer has undone the sale whose reversal was pending.</summary>
    public bool TryReversed()
    {
        JournalRecord.PutSale(_body, _state.Last.Stan, _state.Last.AmountMinor);
        if (_state.Standby.Moved.IsPresent)
        {
            _state.Standby.Moved.WriteTo(_body);
        }
        return TryWrite(RecordType.Reversed);
    }

    /// <summary>Records that the hand-over of this terminal is taken back.</summary>
    public bool TryTakeBack()
    {
        HandOverRecord.Write(_body, false, _state.Standby.Number, _state.Standby.Second);
        return TryWrite(RecordType.HandOver);
    }

    /// <summary>Makes a new store ready for a snapshot; true when <see cref="TryCommit"/> may follow.</summary>
    public bool TryPrepareCommit()
    {
        if (_state.IsInFlight || !IsUsable)
        {
            return false;
        }
        return _store.Condition != StoreCondition.Virgin || TryWrite(RecordType.PowerOn);
    }

    /// <summary>
    /// Replaces all records by a snapshot of the state, so that changes in several places come into force at once.
    /// After false the next power-up finds all of the changes or none.
    /// </summary>
    public bool TryCommit() => _records.TryCommit(_nowSeconds);

    /// <summary>Takes a rolled-back journal for the truth, as the provider decided; a restart must follow.</summary>
    public bool TryAdopt()
    {
        _state.EndRollback();
        return _store.TryAdopt() && TryCommit();
    }

    /// <summary>Records the dates of the state as they are now, and a manifest epoch.</summary>
    /// <param name="epoch">Highest epoch of a manifest, 0 to 65535.</param>
    public bool TryKeepDates(int epoch)
    {
        HighestRecord.Write(_body, _state.Dates, _state.Lock.Number, epoch);
        return TryWrite(RecordType.Highest);
    }

    /// <summary>Records that a fault locks the terminal, or with None that it is free again.</summary>
    /// <param name="code">The fault.</param>
    /// <param name="isErasureDue">True when the case was open and the keys must go.</param>
    public bool TryLock(FaultCode code, bool isErasureDue)
    {
        LockRecord.Write(_body, LockState.NumberOf(code, isErasureDue));
        return TryWrite(RecordType.Lock);
    }

    /// <summary>Records that the software failed.</summary>
    public bool TryCrash() => TryWrite(RecordType.Crash);

    /// <summary>Records that the failure of the software was told: the next start is an ordinary one.</summary>
    public bool TryRestarted()
    {
        PowerOnRecord.WriteAfterFailure(_body);
        return TryWrite(RecordType.PowerOn);
    }

    /// <inheritdoc/>
    public void Read(byte type, byte[] body) => _state.Apply((RecordType)type, body);

    /// <inheritdoc/>
    public long Mark => _mark > _state.Challenge.Epoch ? _mark : _state.Challenge.Epoch;

    /// <inheritdoc/>
    public void NoteLost() => _state.NoteLost();

    /// <summary>Records that keys up to a counter may be used from now on.</summary>
    /// <param name="counter">The first of <see cref="KeysReserved"/> counters.</param>
    /// <param name="begun">Highest one of a sale that the host has taken; 0 where that is not the reason.</param>
    internal bool TryReserve(long counter, long begun)
    {
        KeysRecord.Write(_body, counter + KeysReserved - 1, begun);
        return TryWrite(RecordType.Keys);
    }

    private bool TrySeller(byte[] seller)
    {
        // Where it is known already, the record of the sale overwrites all of this.
        Array.Copy(seller, 0, _body, 0, Stamp.SellerLength);
        return _state.Last.IsFrom(seller) || TryWrite(RecordType.Seller);
    }

    private bool TryWriteEnd()
    {
        _state.Last.WriteSaleTo(_body);
        return TryWrite(RecordType.Outcome);
    }

    /// <summary>Notes the number of the next unlock, which the store keeps apart.</summary>
    internal void TakeMark(int epoch) => _mark = epoch;

    /// <summary>Writes a record of the service.</summary>
    internal bool TryWriteService(RecordType type, byte[] body)
    {
        Array.Copy(body, 0, _body, 0, _body.Length);
        // A rolled-back store takes no records, so its own challenge is known until the next power-up only.
        return TryTake(type, _store.Condition == StoreCondition.RolledBack);
    }

    /// <summary>Writes a record whose body is filled, or empty.</summary>
    internal bool TryWrite(RecordType type) => TryTake(type, false);

    // The body is empty again afterwards, for the next call to fill.
    private bool TryTake(RecordType type, bool isForNow)
    {
        if (JournalRecord.HasTime(type))
        {
            JournalRecord.PutSeconds(_body, _nowSeconds);
        }
        bool isDurable = isForNow || _records.TryAppend(type, _body, _nowSeconds);
        if (isDurable)
        {
            _state.Apply(type, _body);
        }
        Array.Clear(_body, 0, _body.Length);
        return isDurable;
    }
}
