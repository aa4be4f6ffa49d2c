using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// What the records of the journal add up to. The same code applies a record when it is written and when it is read
/// after a power cut, so both always agree.
/// </summary>
public sealed class JournalState
{
    /// <summary>Tries of cards.</summary>
    public readonly TryGuard Guard = new TryGuard();

    /// <summary>Tries of passcodes and of the provider's answers.</summary>
    public readonly SecretBook Secrets = new SecretBook();

    /// <summary>The challenge to the provider, open or not.</summary>
    public readonly OpenChallenge Challenge = new OpenChallenge();

    /// <summary>What is remembered of the date.</summary>
    public readonly KnownDates Dates = new KnownDates();

    /// <summary>Hand-overs of this terminal and of those that it took over.</summary>
    public readonly StandbyState Standby = new StandbyState();

    /// <summary>What locks the terminal.</summary>
    public readonly LockState Lock = new LockState();

    /// <summary>The last sale.</summary>
    public readonly LastSale Last = new LastSale();

    /// <summary>The last sales.</summary>
    public readonly SaleList Sales = new SaleList();

    /// <summary>The sale that was settled by hand.</summary>
    public readonly Settlement Settlement = new Settlement();

    /// <summary>Failures of the software.</summary>
    public readonly CrashHistory Crashes = new CrashHistory();

    private readonly ServiceHistory _service;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private long _seconds;
    private bool _isInFlight;
    private bool _isEndLost;
    private int _lostCount;
    private bool _hasPinInFlight;
    private long _keyCounter;
    private long _begunCounter;
    private ReversalReason _reversalReason;
    private int _highestEpoch;
    private long _owedSinceSeconds;

    /// <summary>A journal without a record.</summary>
    public JournalState() => _service = new ServiceHistory(Secrets, Challenge, Guard);

    /// <summary>Powered-on seconds at the last record.</summary>
    public long Seconds => _seconds;

    /// <summary>True from the record that the last sale is about to leave to the record of its end.</summary>
    public bool IsInFlight => _isInFlight;

    /// <summary>True when the sale in flight carries a PIN.</summary>
    public bool HasPinInFlight => _hasPinInFlight;

    /// <summary>Highest key counter that may have been used.</summary>
    public long KeyCounter => _keyCounter;

    /// <summary>Key counter of the newest sale that was about to leave, 0 before the first.</summary>
    public long BegunCounter => _begunCounter;

    /// <summary>Why the pending reversal is sent.</summary>
    public ReversalReason ReversalReason => _reversalReason;

    /// <summary>Highest manifest epoch that was in force.</summary>
    public int HighestEpoch => _highestEpoch;

    /// <summary>Powered-on second from which the pending reversal is owed.</summary>
    public long OwedSinceSeconds => _owedSinceSeconds;

    /// <summary>Begins or ends a hand-over of this terminal.</summary>
    /// <param name="isHandedOver">True at its begin; false when it is returned or taken back.</param>
    /// <param name="number">Its number, 1 to 65535; 0 before the first.</param>
    /// <param name="second">Powered-on second of its begin.</param>
    public void SetHandOver(bool isHandedOver, int number, long second)
    {
        Standby.SetHandOver(isHandedOver, number, second);
        Last.FollowHandOver(isHandedOver, Standby.Moved.IsPresent);
    }

    /// <summary>Notes from when a reversal is owed.</summary>
    public void Owe(long seconds) => _owedSinceSeconds = seconds;

    /// <summary>Notes that the next record is damaged.</summary>
    public void NoteLost()
    {
        _lostCount++;
        _isEndLost |= _isInFlight;
    }

    /// <summary>
    /// Draws the conclusions once all is read: S103 locks the terminal, no key that a lost record may have taken is
    /// used, and a sale that was out is undone, unless its end may be what is lost, or its name.
    /// </summary>
    /// <param name="keysReserved">Key counters that one record may have reserved.</param>
    public void EndDamage(int keysReserved)
    {
        if (_isInFlight)
        {
            Last.Fate = _isEndLost ? SaleFate.Unsettled : SaleFate.ReversalPending;
            _reversalReason = ReversalReason.NoReply;
            _isInFlight = false;
            _hasPinInFlight = false;
            _owedSinceSeconds = _seconds;
        }
        if (Last.Fate == SaleFate.ReversalPending && !Last.IsNamed)
        {
            Last.Fate = SaleFate.Unsettled;
        }
        _keyCounter += keysReserved * (_lostCount + 1);
        Lock.Add(FaultCode.S103);
    }

    /// <summary>The provider lets an older copy go on: no reversal of a sale that is open in it leaves.</summary>
    public void EndRollback()
    {
        bool isOpen = _isInFlight || Last.Fate == SaleFate.ReversalPending;
        Last.Fate = isOpen ? SaleFate.Unsettled : Last.Fate;
        _isInFlight = false;
        _hasPinInFlight = false;
    }

    /// <summary>Applies one record of 31 bytes.</summary>
    public void Apply(RecordType type, byte[] body)
    {
        long seconds = JournalRecord.HasTime(type) ? JournalRecord.SecondsOf(body) : 0;
        _seconds = seconds > _seconds ? seconds : _seconds;
        Crashes.Note(type, body);
        JournalRecord.CopyHandle(body, _handle);
        switch (type)
        {
            case RecordType.InFlight: Begin(body); break;
            case RecordType.Outcome: End(body); break;
            case RecordType.Reversed: EndReversal(); break;
            case RecordType.Tries: Restore(body); break;
            case RecordType.Entry: Guard.RecordEntry(EntryRecord.SecondOf(body)); break;
            case RecordType.Counters: SetCounters(body); break;
            case RecordType.LastSale: TakeLastSale(body); break;
            case RecordType.Seller: Last.ReadSeller(body); break;
            case RecordType.Finished: Last.Finished.ReadFrom(body); break;
            default: ApplyDevice(type, body); break;
        }
        Last.ListIn(Sales, _isInFlight, _seconds);
    }

    private void ApplyDevice(RecordType type, byte[] body)
    {
        switch (type)
        {
            case RecordType.Highest: SetHighest(body); break;
            case RecordType.Lock: Lock.Number = LockRecord.NumberOf(body); break;
            case RecordType.HandOver: TakeHandOver(body); break;
            case RecordType.MovedSeller: Standby.Moved.ReadSellerFrom(body); break;
            case RecordType.MovedReversal: Standby.Moved.ReadFrom(body); break;
            case RecordType.Settled: TakeSettled(body); break;
            case RecordType.SettlementTold: Settlement.End(); break;
            case RecordType.Taken: Standby.NoteTaken(body); break;
            case RecordType.Keys: TakeKeys(body); break;
            default: _ = _service.TryApply(type, body); break;
        }
    }

    private void SetHighest(byte[] body)
    {
        int epoch = HighestRecord.EpochOf(body);
        Dates.ReadFrom(body);
        _highestEpoch = epoch > _highestEpoch ? epoch : _highestEpoch;
        Lock.Number = HighestRecord.LockOf(body);
    }

    private void Begin(byte[] body)
    {
        TakeLastSale(body);
        _isInFlight = true;
        _isEndLost = false;
        _hasPinInFlight = InFlightRecord.HasPin(body);
        Last.Fate = SaleFate.None;
        if (_hasPinInFlight && !InFlightRecord.IsCounted(body))
        {
            Guard.RecordSent(_handle, JournalRecord.SecondsOf(body));
        }
    }

    private void TakeLastSale(byte[] body)
    {
        Last.Read(body);
        RaiseCounters(Last.Stamp.KeyCounter, Last.Stamp.KeyCounter);
    }

    private void TakeKeys(byte[] body)
    {
        RaiseCounters(KeysRecord.HighestOf(body), KeysRecord.BegunOf(body));
        if (KeysRecord.BegunOf(body) > 0)
        {
            EndRollback();
        }
    }

    private void RaiseCounters(long highest, long begun)
    {
        _keyCounter = highest > _keyCounter ? highest : _keyCounter;
        _begunCounter = begun > _begunCounter ? begun : _begunCounter;
    }

    private void End(byte[] body)
    {
        _isInFlight = false;
        _hasPinInFlight = false;
        SaleOutcome outcome = OutcomeRecord.OutcomeOf(body);
        Last.Fate = OutcomeRecord.FateOf(body);
        if (Last.Stan != JournalRecord.StanOf(body))
        {
            // The record of its begin is damaged, and with it the name under which the host could undo it.
            Last.ReadNameless(body);
        }
        if (Last.Fate == SaleFate.ReversalPending)
        {
            _reversalReason = OutcomeRecord.ReasonOf(body);
            _owedSinceSeconds = JournalRecord.SecondsOf(body);
        }
        CountTry(outcome, OutcomeRecord.HadPin(body), JournalRecord.SecondsOf(body));
    }

    // One reversal at most is pending, so this one is another terminal's unless the last sale is.
    private void EndReversal()
    {
        bool isOwn = !Standby.Moved.IsPresent || Last.Fate == SaleFate.HandedOver;
        Last.EndReversal(isOwn);
        Standby.Moved.Clear();
    }

    // In a snapshot it may tell of a sale that was settled before the last one; one that was handed over and is taken
    // back is both the moved and the last one.
    private void TakeSettled(byte[] body)
    {
        Settlement.Read(body);
        if (Settlement.Is(Standby.Moved.Stamp, Standby.Moved.Stan))
        {
            Standby.Moved.Clear();
        }
        if (Settlement.Is(Last.Stamp, Last.Stan))
        {
            Last.Fate = Settlement.Stands ? SaleFate.Approved : SaleFate.Reversed;
        }
    }

    private void TakeHandOver(byte[] body) => SetHandOver(
        HandOverRecord.IsHandedOver(body), HandOverRecord.NumberOf(body), HandOverRecord.SecondOf(body));

    // An approval without a PIN says nothing about the PIN: a stripe written anew must not clear its tries. Without an
    // answer, and after a power cut, the PIN stays counted as one without a verdict.
    private void CountTry(SaleOutcome outcome, bool hadPin, long nowSeconds)
    {
        if (hadPin && Last.Fate != SaleFate.ReversalPending)
        {
            Guard.TakeBack(_handle);
        }
        switch (outcome)
        {
            case SaleOutcome.Approved when hadPin: Guard.Forgive(_handle); break;
            case SaleOutcome.IssuerLocked: Guard.RecordIssuerLock(_handle, nowSeconds); break;
            case SaleOutcome.WrongPin: Guard.RecordWrong(_handle, nowSeconds); break;
            default: break;
        }
    }

    private void Restore(byte[] body)
    {
        if (!Secrets.Takes(_handle, body))
        {
            Guard.Table.Restore(
                _handle, TriesRecord.WrongPinsOf(body), TriesRecord.SilentPinsOf(body),
                TriesRecord.IsIssuerLocked(body), TriesRecord.LastSecondOf(body));
        }
    }

    private void SetCounters(byte[] body)
    {
        Last.ReadSale(body);
        Last.Fate = CountersRecord.FateOf(body);
        _keyCounter = CountersRecord.KeyCounterOf(body);
        _begunCounter = CountersRecord.BegunCounterOf(body);
        Challenge.RaiseEpoch(CountersRecord.EpochOf(body));
        _reversalReason = CountersRecord.ReasonOf(body);
        _owedSinceSeconds = CountersRecord.OwedSinceOf(body);
    }
}
