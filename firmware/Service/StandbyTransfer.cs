using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Moves the pending reversal and the tries of cards from one terminal of a merchant to another (docs/standby.md). Each
/// terminal commits its new state as one snapshot of the journal: the first before the block can leave it, the standby
/// before it reports success. To be called while no sale is under way.
/// </summary>
public sealed class StandbyTransfer
{
    private const int HighestNumber = 0xFFFF;

    private readonly Journal _journal;
    private readonly JournalState _state;
    private readonly StandbyState _standby;
    private readonly ReversalEngine _reversal;
    private readonly ITransferSlot _slot;
    private readonly IHostLink _link;
    private readonly TransferBlock _block;
    private readonly ReversalConsent _consent;
    private readonly byte[] _terminalId;
    private readonly byte[] _name = new byte[JournalRecord.HandleLength];
    private readonly byte[] _text = new byte[BlockText.LengthOf(TransferBlock.Capacity)];
    private TakeOverResult _refusal = TakeOverResult.TakenOver;

    /// <summary>Hand-overs and take-overs of one terminal.</summary>
    public StandbyTransfer(
        Journal journal, ReversalEngine reversal, TerminalSecurity security, ITransferSlot slot, IHostLink link)
    {
        _journal = journal;
        _state = journal.State;
        _standby = _state.Standby;
        _reversal = reversal;
        _slot = slot;
        _link = link;
        _block = new TransferBlock(security.Hmac, security.Keys.CardKey);
        _consent = new ReversalConsent(security);
        _terminalId = security.Keys.TerminalId;
    }

    /// <summary>Why the last hand-over failed; TakenOver when all is well.</summary>
    public TakeOverResult Refusal => _refusal;

    /// <summary>
    /// Hands over, and puts the block into the slot. From then on this terminal neither reverses nor sells; called
    /// again it puts the same block there, byte for byte. False when the block is not in the slot;
    /// <see cref="StandbyState.IsHandedOver"/> says whether the hand-over is in force all the same, and
    /// <see cref="Refusal"/> why.
    /// </summary>
    public bool TryHandOver()
    {
        _refusal = _standby.IsHandedOver ? TakeOverResult.TakenOver : Leave();
        if (_refusal == TakeOverResult.TakenOver)
        {
            _refusal = !_journal.IsUsable ? TakeOverResult.NotDurable
                : _slot.TryPut(_text, Write()) ? TakeOverResult.TakenOver : TakeOverResult.Unreadable;
        }
        return _refusal == TakeOverResult.TakenOver;
    }

    /// <summary>Takes over the block that is in the slot.</summary>
    public TakeOverResult TakeOver()
    {
        TakeOverResult result = _block.Open(_text, _slot.Take(_text));
        if (result == TakeOverResult.TakenOver)
        {
            result = Judge();
        }
        return result == TakeOverResult.TakenOver ? Merge() : result;
    }

    /// <summary>
    /// Ends a hand-over whose block nobody takes: the reversal is this terminal's again. Only the provider may decide
    /// so. If a standby has taken the block all the same, both send the reversal, and the issuer undoes the sale once.
    /// </summary>
    public bool TryTakeBack()
    {
        bool isBack = _standby.IsHandedOver && _journal.TryTakeBack();
        if (isBack)
        {
            _reversal.Follow(_state);
        }
        return isBack;
    }

    // After a write that failed nobody knows which terminal owns the reversal, so this one does not send it.
    private TakeOverResult Leave()
    {
        if (_standby.Number == HighestNumber || !_journal.TryPrepareCommit())
        {
            return _journal.IsUsable ? TakeOverResult.NotNow : TakeOverResult.NotDurable;
        }
        _state.Guard.DropOver(_journal.NowSeconds);
        if (RoomForCards() < 0)
        {
            return TakeOverResult.NoRoom;
        }
        if (_state.Last.Fate == SaleFate.ReversalPending && !TryMovePending())
        {
            return TakeOverResult.NotNow;
        }
        _state.SetHandOver(true, _standby.Number + 1, _journal.NowSeconds);
        _reversal.Follow(_state);
        return _journal.TryCommit() ? TakeOverResult.TakenOver : TakeOverResult.NotDurable;
    }

    // The host lets another terminal undo the sale only with the consent of this one.
    private bool TryMovePending()
    {
        long counter = _journal.Keys.TakeNext();
        MovedReversal moved = _standby.Moved;
        Array.Copy(_terminalId, 0, moved.TerminalId, 0, _terminalId.Length);
        moved.Stan = _state.Last.Stan;
        moved.AmountMinor = _state.Last.AmountMinor;
        moved.Reason = _state.ReversalReason;
        moved.Stamp.CopyFrom(_state.Last.Stamp);
        moved.Stamp.ConsentCounter = counter;
        _consent.Write(moved);
        return counter != 0;
    }

    private int Write()
    {
        _block.Rewind();
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            PutTries(place);
        }
        if (_standby.Moved.IsPresent)
        {
            _block.PutReversal(_standby.Moved);
        }
        _block.PutHandOver(RecordType.HandOver, _terminalId, _standby.Number);
        for (int place = 0; place < _standby.Senders.Count; place++)
        {
            _standby.Senders.CopyTerminalId(place, _name);
            _block.PutHandOver(RecordType.Taken, _name, _standby.Senders.NumberAt(place));
        }
        return _block.Close(_text);
    }

    private void PutTries(int place)
    {
        TryTable table = _state.Guard.Table;
        table.CopyHandle(place, _name);
        if (table.IsUsedAt(place))
        {
            long ageSeconds = _standby.Second - table.LastSecondsAt(place);
            _block.PutTries(
                _name, ageSeconds, table.CountAt(place), table.SilentAt(place), table.IsIssuerLockedAt(place));
        }
    }

    // A block that lists this terminal's last hand-over contains all of that, or its sender has settled it.
    private TakeOverResult Judge()
    {
        _state.Guard.DropOver(_journal.NowSeconds);
        int room = RoomForCards();
        int cards = room > 0 ? room : 0;
        int senders = SenderTable.Capacity - _standby.Senders.Count;
        bool isReturned = !_standby.IsHandedOver;
        TakeOverResult result = _reversal.IsPending ? TakeOverResult.ReversalPending : TakeOverResult.TakenOver;
        for (RecordType type = _block.Next(); type != 0; type = _block.Next())
        {
            _block.CopyName(_name);
            if (type == RecordType.Tries)
            {
                cards -= _state.Guard.Table.IndexOf(_name) < 0 ? 1 : 0;
            }
            else if (type == RecordType.MovedSeller)
            {
                result = _link.Settles(0, _block.HostId) ? result : TakeOverResult.UnknownHost;
            }
            else if (type != RecordType.MovedReversal)
            {
                bool isOwn = IsName(_terminalId);
                int known = _standby.Senders.NumberOf(_name);
                senders -= isOwn || known > 0 ? 0 : 1;
                isReturned |= isOwn && _block.Number == _standby.Number;
                bool isBefore = type == RecordType.HandOver && _block.Number <= known;
                result = isOwn && type == RecordType.HandOver ? TakeOverResult.OwnBlock
                    : isBefore ? TakeOverResult.TakenBefore : result;
            }
        }
        return result != TakeOverResult.TakenOver ? result
            : !isReturned ? TakeOverResult.NotReturned
            : cards < 0 || senders < 0 ? TakeOverResult.NoRoom : result;
    }

    private TakeOverResult Merge()
    {
        if (!_journal.TryPrepareCommit())
        {
            return TakeOverResult.NotNow;
        }
        _standby.Moved.Clear();
        _block.Rewind();
        for (RecordType type = _block.Next(); type != 0; type = _block.Next())
        {
            Take(type);
        }
        _state.SetHandOver(false, _standby.Number, _standby.Second);
        if (!_journal.TryCommit())
        {
            return TakeOverResult.NotDurable;
        }
        _reversal.Follow(_state);
        return TakeOverResult.TakenOver;
    }

    // Tries that are older than this terminal's powered-on time last longer here, never shorter.
    private void Take(RecordType type)
    {
        _block.CopyName(_name);
        if (type == RecordType.Tries)
        {
            _block.ReadTries(_state.Guard.Table, _journal.NowSeconds);
        }
        else if (type == RecordType.MovedReversal)
        {
            _block.ReadReversal(_standby.Moved);
            _state.Owe(_journal.NowSeconds);
        }
        else if (type != RecordType.MovedSeller && !IsName(_terminalId))
        {
            _standby.Senders.Note(_name, _block.Number);
        }
    }

    // What is taken over must fit into the block with which it is returned.
    private int RoomForCards() => TransferBlock.Cards - _state.Guard.Table.CountUsed();

    private bool IsName(byte[] name) => ConstantTime.AreEqual(name, 0, _name, 0, _name.Length);
}
