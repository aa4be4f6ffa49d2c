using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// The records that say the same as the whole journal: seller, last sale, counters, tries, entries, the open challenge,
/// hand-overs, the sale that is out.
/// </summary>
public sealed class JournalSnapshot : IRecordSource
{
    private const int FixedRecords = 5 + SecretTries.Secrets;

    private readonly JournalState _state;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private long _nowSeconds;
    private int _place;
    private int _cards;

    /// <summary>Snapshots of one state.</summary>
    public JournalSnapshot(JournalState state) => _state = state;

    /// <summary>Begins a snapshot.</summary>
    /// <param name="nowSeconds">Powered-on seconds now.</param>
    public void Take(long nowSeconds) => _nowSeconds = nowSeconds;

    /// <inheritdoc/>
    public bool TryGet(int index, out byte type, byte[] body)
    {
        Array.Clear(body, 0, JournalRecord.Length);
        RecordType filled = Fill(index, body);
        type = (byte)filled;
        if (JournalRecord.HasTime(filled))
        {
            JournalRecord.PutSeconds(body, _nowSeconds);
        }
        return type != 0;
    }

    // Order: seller, last sale, counters, what is highest, the reserve of keys, one record for every secret, every used
    // place and every remembered entry, the sale that is out, its finished reversal, the challenge, the settlement,
    // hand-overs.
    private RecordType Fill(int index, byte[] body)
    {
        if (index < FixedRecords)
        {
            return index == 0 ? FillSeller(body) : index == 1 ? FillLastSale(body) : index == 2 ? FillCounters(body)
                : index == 3 ? FillHighest(body) : index == 4 ? FillKeys(body)
                : FillSecret(index - 5, body);
        }
        index -= FixedRecords;
        if (IsCard(index))
        {
            _cards++;
            return FillTries(_place++, body);
        }
        index -= _cards;
        if (index < _state.Guard.EntryCount)
        {
            EntryRecord.Write(body, _state.Guard.EntryAt(index));
            return RecordType.Entry;
        }
        index -= _state.Guard.EntryCount;
        if (_state.IsInFlight && index-- == 0)
        {
            return FillInFlight(body);
        }
        bool isOpen = _state.IsInFlight || _state.Last.Fate == SaleFate.ReversalPending;
        if (isOpen && _state.Last.Finished.IsPresent && index-- == 0)
        {
            _state.Last.Finished.WriteTo(body);
            return RecordType.Finished;
        }
        if (_state.Challenge.IsOpen && index-- == 0)
        {
            return FillChallenge(body);
        }
        if (_state.Settlement.IsDue && index-- == 0)
        {
            _state.Settlement.WriteTo(body);
            return RecordType.Settled;
        }
        return _state.Standby.Fill(index, body);
    }

    // Records are asked for one after the other, so the places are gone through once.
    private bool IsCard(int index)
    {
        _place = index == 0 ? 0 : _place;
        _cards = index == 0 ? 0 : _cards;
        while (index == _cards && _place < TryTable.Capacity && !_state.Guard.Table.IsUsedAt(_place))
        {
            _place++;
        }
        return index == _cards && _place < TryTable.Capacity;
    }

    private RecordType FillSeller(byte[] body)
    {
        Array.Copy(_state.Last.Stamp.Seller, 0, body, 0, Stamp.SellerLength);
        return RecordType.Seller;
    }

    // It has its key counter too: where the record of the counters is damaged, they are at least at that.
    private RecordType FillLastSale(byte[] body)
    {
        _state.Last.WriteTo(body);
        return RecordType.LastSale;
    }

    private RecordType FillInFlight(byte[] body)
    {
        _state.Last.WriteTo(body);
        if (_state.HasPinInFlight)
        {
            InFlightRecord.NoteCounted(body);
        }
        return RecordType.InFlight;
    }

    private RecordType FillCounters(byte[] body)
    {
        JournalRecord.PutSale(body, _state.Last.Stan, _state.Last.AmountMinor);
        CountersRecord.Write(
            body, _state.KeyCounter, _state.BegunCounter, _state.Last.Fate, _state.ReversalReason,
            _state.Challenge.Epoch);
        CountersRecord.PutOwedSince(body, _state.OwedSinceSeconds);
        return RecordType.Counters;
    }

    // The reserve stands twice: were its only record damaged, keys that left since could come again.
    private RecordType FillKeys(byte[] body)
    {
        KeysRecord.Write(body, _state.KeyCounter, 0);
        return RecordType.Keys;
    }

    private RecordType FillHighest(byte[] body)
    {
        HighestRecord.Write(body, _state.Dates, _state.Lock.Number, _state.HighestEpoch);
        return RecordType.Highest;
    }

    private RecordType FillSecret(int secret, byte[] body)
    {
        SecretRecord.Write(body, _state.Secrets.Tries, (ServiceSecret)secret, _nowSeconds);
        return RecordType.Secret;
    }

    private RecordType FillTries(int place, byte[] body)
    {
        TryTable table = _state.Guard.Table;
        table.CopyHandle(place, _handle);
        JournalRecord.PutHandle(body, _handle);
        TriesRecord.Write(
            body, table.CountAt(place), table.SilentAt(place), table.IsIssuerLockedAt(place),
            table.LastSecondsAt(place));
        return RecordType.Tries;
    }

    private RecordType FillChallenge(byte[] body)
    {
        _state.Challenge.CopyHandle(_handle);
        JournalRecord.PutHandle(body, _handle);
        ChallengeRecord.Write(body, _state.Challenge.Number, _state.Challenge.Tries);
        return RecordType.Challenge;
    }
}
