using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>The taker's side of a hand-over: judges a block whose seal is right, and merges it.</summary>
public sealed class TakeOverStep
{
    private readonly Journal _journal;
    private readonly TransferBlock _block;
    private readonly byte[] _terminalId;
    private readonly JournalRecord _record = new JournalRecord();

    /// <summary>Take-overs of one terminal.</summary>
    public TakeOverStep(Journal journal, TransferBlock block, byte[] terminalId)
    {
        _journal = journal;
        _block = block;
        _terminalId = terminalId;
    }

    /// <summary>Why the block may not be taken over; TakenOver when it may.</summary>
    public TakeOverResult Judge(bool isReversalPending)
    {
        StandbyState standby = _journal.State.Standby;
        ReadMoved();
        ReadSender();
        if (IsOwn())
        {
            return TakeOverResult.OwnBlock;
        }
        if (_record.Count <= standby.NumberOf(_record.Handle))
        {
            return TakeOverResult.TakenBefore;
        }
        return isReversalPending ? TakeOverResult.ReversalPending : JudgeRows(standby);
    }

    /// <summary>Puts the reversal and the more of both tries in force, all at once.</summary>
    public TakeOverResult Merge()
    {
        if (!_journal.TryPrepareCommit())
        {
            return TakeOverResult.NotNow;
        }
        JournalState state = _journal.State;
        int senders = ReadMoved();
        state.Apply(JournalType.MovedReversal, _record);
        _record.Count = state.Standby.Number;
        _record.Counter = state.Standby.Seconds;
        state.Apply(JournalType.HandOver, _record);
        for (int i = 0; i < senders; i++)
        {
            ReadSender();
            if (!IsOwn())
            {
                state.Apply(JournalType.Taken, _record);
            }
        }
        while (_block.HasMore)
        {
            ReadTries();
            state.Apply(JournalType.Tries, _record);
        }
        return _journal.TryCommit() ? TakeOverResult.TakenOver : TakeOverResult.NotDurable;
    }

    // Whoever names this terminal's last hand-over among those that it took has all of it, or has done it.
    private TakeOverResult JudgeRows(StandbyState standby)
    {
        int room = StandbyState.SenderCapacity - standby.SenderCount;
        bool isReturned = !standby.IsHandedOver;
        int senders = ReadMoved();
        for (int i = 0; i < senders; i++)
        {
            ReadSender();
            bool isOwn = IsOwn();
            isReturned |= isOwn && _record.Count == standby.Number;
            room -= !isOwn && standby.NumberOf(_record.Handle) == 0 ? 1 : 0;
        }
        if (!isReturned)
        {
            return TakeOverResult.NotReturned;
        }
        return room >= 0 && HasRoomForTries() ? TakeOverResult.TakenOver : TakeOverResult.NoRoom;
    }

    private bool HasRoomForTries()
    {
        TryGuard guard = _journal.State.Guard;
        guard.DropOver(_journal.NowSeconds);
        int room = guard.Table.CountFree();
        while (_block.HasMore)
        {
            ReadTries();
            room -= guard.Table.IndexOf(_record.Handle) < 0 ? 1 : 0;
        }
        return room >= 0;
    }

    private int ReadMoved()
    {
        _record.Clear();
        _block.Rewind();
        int senders = (int)_block.Get(1);
        _block.GetHandle(_record.Handle);
        _record.Stan = (int)_block.Get(3);
        _record.AmountMinor = _block.Get(5);
        _record.Code = (int)_block.Get(1);
        return senders;
    }

    private void ReadSender()
    {
        _block.GetHandle(_record.Handle);
        _record.Count = (int)_block.Get(2);
    }

    // A count that is older than this terminal's clock lasts somewhat longer here, never shorter.
    private void ReadTries()
    {
        _block.GetHandle(_record.Handle);
        _record.Count = (int)_block.Get(1);
        _record.Kind = (byte)_block.Get(1);
        long lastSeconds = _journal.NowSeconds - _block.Get(3);
        _record.Counter = lastSeconds > 0 ? lastSeconds : 0;
    }

    private bool IsOwn()
    {
        int difference = 0;
        for (int i = 0; i < _terminalId.Length; i++)
        {
            difference |= _terminalId[i] ^ _record.Handle[i];
        }
        return difference == 0;
    }
}
