using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Moves what is pending from one terminal of a merchant to another: the reversal, and the tries of cards. Each side
/// puts its new state in force as one snapshot of the journal, the giver before the block can leave and the taker
/// before it says so; docs/standby.md has the whole of it. To be called with no sale under way.
/// </summary>
public sealed class StandbyTransfer
{
    private const int HighestNumber = 0xFFFF;

    private readonly Journal _journal;
    private readonly JournalState _state;
    private readonly StandbyState _standby;
    private readonly JournalSnapshot _snapshot;
    private readonly ReversalEngine _reversal;
    private readonly ITransferSlot _slot;
    private readonly TransferBlock _block;
    private readonly byte[] _terminalId;
    private readonly byte[] _operators = ServiceHandles.Operators();
    private readonly byte[] _provider = ServiceHandles.Provider();
    private readonly JournalRecord _record = new JournalRecord();
    private readonly byte[] _body = new byte[JournalRecord.Length];
    private readonly byte[] _text = new byte[BlockText.LengthOf(TransferBlock.Capacity)];

    /// <summary>Transfers of one terminal.</summary>
    public StandbyTransfer(
        Journal journal, ReversalEngine reversal, IHmac hmac, DeviceKeys keys, ITransferSlot slot)
    {
        _journal = journal;
        _state = journal.State;
        _standby = _state.Standby;
        _snapshot = new JournalSnapshot(_state);
        _reversal = reversal;
        _slot = slot;
        _block = new TransferBlock(hmac, keys.CardKey);
        _terminalId = keys.TerminalId;
    }

    /// <summary>
    /// Hands over what is pending and puts the block into the slot. From then on this terminal neither reverses nor
    /// sells; called again it puts the same block there, byte for byte. False when the block is not in the slot;
    /// <see cref="StandbyState.IsHandedOver"/> says on which side of the hand-over that happened.
    /// </summary>
    public bool TryHandOver()
    {
        bool isHandedOver = _standby.IsHandedOver || TryLeave();
        return isHandedOver && _journal.IsUsable && _slot.TryPut(_text, Write());
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
    /// Ends a hand-over whose block nobody takes: all of it is this terminal's again. Only the provider may decide
    /// so. Where the block was taken all the same both send the reversal, which undoes the sale once.
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

    // After a write that failed nobody knows who owns the reversal, so it is not sent here.
    private bool TryLeave()
    {
        if (_standby.Number == HighestNumber || !_journal.TryPrepareCommit())
        {
            return false;
        }
        _state.Guard.DropOver(_journal.NowSeconds);
        _record.Clear();
        if (_state.TryCopyPending(_record))
        {
            SetOwn();
            _state.Apply(JournalType.MovedReversal, _record);
        }
        _record.Kind = 1;
        SetHandOver(_standby.Number + 1, _journal.NowSeconds);
        _reversal.Follow(_state);
        return _journal.TryCommit();
    }

    private int Write()
    {
        _block.Rewind();
        for (int i = 0; _snapshot.TryGet(i, out byte type, _body); i++)
        {
            _record.ReadFrom(_body);
            if (GoesAlong((JournalType)type))
            {
                _block.Put((JournalType)type, _record);
            }
        }
        return _block.Close(_text);
    }

    // Operators and the provider are counted for the secrets of this device alone.
    private bool GoesAlong(JournalType type)
    {
        switch (type)
        {
            case JournalType.Tries:
                _record.AmountMinor = _standby.Seconds - _record.Counter;
                _record.Code = _record.Kind;
                return !Is(_operators) && !Is(_provider);
            case JournalType.HandOver:
                SetOwn();
                return true;
            default:
                return type == JournalType.MovedReversal || type == JournalType.Taken;
        }
    }

    // Whoever names this terminal's last hand-over among those that it took has all of it, or has done it.
    private TakeOverResult Judge()
    {
        _state.Guard.DropOver(_journal.NowSeconds);
        int cards = _state.Guard.Table.CountFree();
        int senders = _standby.Senders.CountFree();
        bool isReturned = !_standby.IsHandedOver;
        TakeOverResult result = _reversal.IsPending ? TakeOverResult.ReversalPending : TakeOverResult.TakenOver;
        for (JournalType type = _block.Get(_record); type != 0; type = _block.Get(_record))
        {
            if (type == JournalType.Tries)
            {
                cards -= _state.Guard.Table.IndexOf(_record.Handle) < 0 ? 1 : 0;
            }
            else if (type != JournalType.MovedReversal)
            {
                bool isOwn = Is(_terminalId);
                long number = _standby.NumberOf(_record.Handle);
                senders -= isOwn || number > 0 ? 0 : 1;
                isReturned |= isOwn && _record.Count == _standby.Number;
                bool isBefore = type == JournalType.HandOver && _record.Count <= number;
                result = isOwn && type == JournalType.HandOver ? TakeOverResult.OwnBlock
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
        for (JournalType type = _block.Get(_record); type != 0; type = _block.Get(_record))
        {
            Take(type == JournalType.HandOver ? JournalType.Taken : type);
        }
        _record.Clear();
        SetHandOver(_standby.Number, _standby.Seconds);
        if (!_journal.TryCommit())
        {
            return TakeOverResult.NotDurable;
        }
        _reversal.Follow(_state);
        return TakeOverResult.TakenOver;
    }

    // A count that is older than this terminal's clock lasts somewhat longer here, never shorter.
    private void Take(JournalType type)
    {
        if (type == JournalType.Tries)
        {
            _record.Kind = (byte)_record.Code;
            long lastSeconds = _journal.NowSeconds - _record.AmountMinor;
            _record.Counter = lastSeconds > 0 ? lastSeconds : 0;
        }
        if (type != JournalType.Taken || !Is(_terminalId))
        {
            _state.Apply(type, _record);
        }
    }

    private void SetHandOver(int number, long seconds)
    {
        _record.Count = number;
        _record.Counter = seconds;
        _state.Apply(JournalType.HandOver, _record);
    }

    private void SetOwn() => Array.Copy(_terminalId, 0, _record.Handle, 0, JournalRecord.HandleLength);

    private bool Is(byte[] handle)
    {
        int difference = 0;
        for (int i = 0; i < JournalRecord.HandleLength; i++)
        {
            difference |= handle[i] ^ _record.Handle[i];
        }
        return difference == 0;
    }
}
