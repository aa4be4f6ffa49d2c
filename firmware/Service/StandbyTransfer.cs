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
    private readonly Journal _journal;
    private readonly ReversalEngine _reversal;
    private readonly ITransferSlot _slot;
    private readonly TransferBlock _block;
    private readonly HandOverStep _handOver;
    private readonly TakeOverStep _takeOver;
    private readonly byte[] _text = new byte[BlockText.LengthOf(TransferBlock.Capacity)];

    /// <summary>Transfers of one terminal.</summary>
    public StandbyTransfer(
        Journal journal, ReversalEngine reversal, IHmac hmac, DeviceKeys keys, ITransferSlot slot)
    {
        _journal = journal;
        _reversal = reversal;
        _slot = slot;
        _block = new TransferBlock(hmac, keys.CardKey);
        _handOver = new HandOverStep(journal, _block, keys.TerminalId);
        _takeOver = new TakeOverStep(journal, _block, keys.TerminalId);
    }

    /// <summary>
    /// Hands over what is pending and puts the block into the slot. From then on this terminal neither reverses nor
    /// sells; called again it puts the same block there, byte for byte. False when the block is not in the slot;
    /// <see cref="StandbyState.IsHandedOver"/> says on which side of the hand-over that happened.
    /// </summary>
    public bool TryHandOver()
    {
        bool isHandedOver = _journal.State.Standby.IsHandedOver || _handOver.TryLeave();
        if (_journal.State.Standby.IsHandedOver)
        {
            _reversal.Follow(_journal.State);
        }
        return isHandedOver && _journal.IsUsable && _slot.TryPut(_text, Close());
    }

    /// <summary>Takes over the block that is in the slot.</summary>
    public TakeOverResult TakeOver()
    {
        TakeOverResult result = _block.Open(_text, _slot.Take(_text));
        if (result == TakeOverResult.TakenOver)
        {
            result = _takeOver.Judge(_reversal.IsPending);
        }
        if (result == TakeOverResult.TakenOver)
        {
            result = _takeOver.Merge();
        }
        if (result == TakeOverResult.TakenOver)
        {
            _reversal.Follow(_journal.State);
        }
        return result;
    }

    /// <summary>
    /// Ends a hand-over whose block nobody takes: all of it is this terminal's again. Only the provider may decide
    /// so. Where the block was taken all the same both send the reversal, which undoes the sale once.
    /// </summary>
    public bool TryTakeBack()
    {
        bool isBack = _journal.State.Standby.IsHandedOver && _journal.TryTakeBack();
        if (isBack)
        {
            _reversal.Follow(_journal.State);
        }
        return isBack;
    }

    private int Close()
    {
        _handOver.Write();
        return _block.Close(_text);
    }
}
