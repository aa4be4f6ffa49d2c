using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// The store of the journal. Where a write fails it makes room by a snapshot and tries once more; after a snapshot of
/// changes has failed it takes nothing, because what is in RAM is ahead of the flash then.
/// </summary>
internal sealed class JournalStore
{
    private readonly IRecordStore _store;
    private readonly JournalSnapshot _snapshot;
    private bool _hasFailed;

    internal JournalStore(IRecordStore store, JournalSnapshot snapshot)
    {
        _store = store;
        _snapshot = snapshot;
    }

    internal StoreCondition Condition => _hasFailed ? StoreCondition.Damaged : _store.Condition;

    internal bool IsUsable => Condition == StoreCondition.Ready || Condition == StoreCondition.Virgin;

    internal bool TryAppend(RecordType type, byte[] body, long nowSeconds) => IsUsable
        && (TryAppend(type, body) || (TryCompact(nowSeconds) && TryAppend(type, body)));

    internal bool TryCommit(long nowSeconds)
    {
        _hasFailed = !TryCompact(nowSeconds);
        return !_hasFailed;
    }

    internal void CompactWhenDue(long nowSeconds)
    {
        if (_store.IsCompactionDue)
        {
            // Where there is no room the old records stay in force, and the store says when to try again.
            _ = TryCompact(nowSeconds);
        }
    }

    private bool TryAppend(RecordType type, byte[] body) => JournalRecord.IsAnchored(type)
        ? _store.TryAppendAnchored((byte)type, body)
        : _store.TryAppend((byte)type, body);

    private bool TryCompact(long nowSeconds)
    {
        _snapshot.Take(nowSeconds);
        return _store.TryCompact(_snapshot);
    }
}
