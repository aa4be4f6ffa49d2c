using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>The giver's side of a hand-over.</summary>
public sealed class HandOverStep
{
    private const int HighestNumber = 0xFFFF;

    private readonly Journal _journal;
    private readonly TransferBlock _block;
    private readonly byte[] _terminalId;
    private readonly byte[] _operators = ServiceHandles.Operators();
    private readonly byte[] _provider = ServiceHandles.Provider();
    private readonly JournalRecord _record = new JournalRecord();

    /// <summary>Hand-overs of one terminal.</summary>
    public HandOverStep(Journal journal, TransferBlock block, byte[] terminalId)
    {
        _journal = journal;
        _block = block;
        _terminalId = terminalId;
    }

    /// <summary>Makes the hand-over durable; after a write that failed the next power-up knows whether it is.</summary>
    public bool TryLeave()
    {
        JournalState state = _journal.State;
        if (state.Standby.Number == HighestNumber || !_journal.TryPrepareCommit())
        {
            return false;
        }
        state.Guard.DropOver(_journal.NowSeconds);
        _record.Clear();
        if (state.TryCopyPending(_record))
        {
            Array.Copy(_terminalId, 0, _record.Handle, 0, JournalRecord.HandleLength);
            state.Apply(JournalType.MovedReversal, _record);
        }
        _record.Kind = 1;
        _record.Count = state.Standby.Number + 1;
        _record.Counter = _journal.NowSeconds;
        state.Apply(JournalType.HandOver, _record);
        return _journal.TryCommit();
    }

    /// <summary>Writes the last hand-over into the block: nothing of it changes until it is returned.</summary>
    public void Write()
    {
        StandbyState standby = _journal.State.Standby;
        _block.Rewind();
        _block.Put(1 + standby.SenderCount, 1);
        _block.PutHandle(standby.Moved.Handle);
        _block.Put(standby.Moved.Stan, 3);
        _block.Put(standby.Moved.AmountMinor, 5);
        _block.Put(standby.Moved.Code, 1);
        _block.PutHandle(_terminalId);
        _block.Put(standby.Number, 2);
        for (int place = 0; place < standby.SenderCount; place++)
        {
            standby.CopySender(place, _record);
            _block.PutHandle(_record.Handle);
            _block.Put(_record.Count, 2);
        }
        WriteTries(_journal.State.Guard.Table, standby.Seconds);
    }

    // Operators and the provider are counted for the secrets of this device alone.
    private void WriteTries(TryTable table, long seconds)
    {
        int operators = table.IndexOf(_operators);
        int provider = table.IndexOf(_provider);
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            if (table.IsUsedAt(place) && place != operators && place != provider)
            {
                table.CopyHandle(place, _record.Handle);
                _block.PutHandle(_record.Handle);
                _block.Put(table.CountAt(place), 1);
                _block.Put(table.IsIssuerLockedAt(place) ? 1 : 0, 1);
                _block.Put(seconds - table.LastSecondsAt(place), 3);
            }
        }
    }
}
