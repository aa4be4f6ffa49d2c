using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// The records that say the same as the whole journal: counters, tries, entries, the open challenge, hand-overs.
/// </summary>
public sealed class JournalSnapshot : IRecordSource
{
    private const int FixedRecords = 2;

    private readonly JournalState _state;
    private readonly JournalRecord _record = new JournalRecord();
    private long _nowSeconds;

    /// <summary>Snapshots of one state.</summary>
    public JournalSnapshot(JournalState state) => _state = state;

    /// <summary>Begins a snapshot; there must be no sale in flight.</summary>
    public void Take(long nowSeconds) => _nowSeconds = nowSeconds;

    /// <inheritdoc/>
    public bool TryGet(int index, out byte type, byte[] body)
    {
        _record.Clear();
        _record.Seconds = _nowSeconds;
        JournalType journalType = Fill(index);
        type = (byte)journalType;
        _record.WriteTo(body);
        return type != 0;
    }

    // Order: counters, what is highest, one record for every used place, one for every remembered entry, the challenge,
    // hand-overs.
    private JournalType Fill(int index)
    {
        if (index < FixedRecords)
        {
            return index == 0 ? FillCounters() : FillHighest();
        }
        index -= FixedRecords;
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            if (_state.Guard.Table.IsUsedAt(place) && index-- == 0)
            {
                return FillTries(place);
            }
        }
        if (index < _state.Guard.EntryCount)
        {
            _record.Counter = _state.Guard.EntryAt(index);
            return JournalType.Entry;
        }
        index -= _state.Guard.EntryCount;
        if (_state.Challenge.IsOpen && index-- == 0)
        {
            return FillChallenge();
        }
        return _state.Standby.Fill(index, _record);
    }

    private JournalType FillCounters()
    {
        _record.Stan = _state.LastStan;
        _record.AmountMinor = _state.LastAmountMinor;
        _record.Kind = (byte)_state.LastFate;
        _record.Counter = _state.KeyCounter;
        _record.Count = _state.Epoch;
        _record.Code = (int)_state.ReversalReason;
        return JournalType.Counters;
    }

    private JournalType FillHighest()
    {
        _record.Counter = _state.HighestDate;
        _record.Count = _state.HighestEpoch;
        _record.Code = (int)_state.LockCode;
        return JournalType.Highest;
    }

    private JournalType FillTries(int place)
    {
        TryTable table = _state.Guard.Table;
        table.CopyHandle(place, _record.Handle);
        _record.Count = table.CountAt(place);
        _record.Kind = (byte)(table.IsIssuerLockedAt(place) ? 1 : 0);
        _record.Counter = table.LastSecondsAt(place);
        return JournalType.Tries;
    }

    private JournalType FillChallenge()
    {
        _state.Challenge.CopyHandle(_record.Handle);
        _record.Counter = _state.Challenge.Number;
        _record.Code = _state.Challenge.Tries;
        return JournalType.Challenge;
    }
}
