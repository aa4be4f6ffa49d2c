using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Where the reversal of a sale is that was handed over: in the block until another terminal has taken it, then in that
/// terminal.
/// </summary>
/// <param name="bench">Where the terminal stands that handed over.</param>
/// <param name="view">The memory of that terminal.</param>
public sealed class HandOverTruth(IEmulatedBench bench, MachineView view)
{
    private readonly TransferBlock _block = new(new HmacCode(), TestKeys.Card);
    private readonly byte[] _text = new byte[BlockText.LengthOf(TransferBlock.Capacity)];
    private readonly MovedReversal _moved = new();

    /// <summary>The memories of the terminals that may take the block.</summary>
    public List<MachineView> Takers { get; } = [];

    /// <summary>True when one of them that is switched on has taken the last block.</summary>
    public bool IsTaken => Takers.Any(HasTaken);

    /// <summary>True while somebody will reverse the sale.</summary>
    public bool IsOnItsWay(SaleTruth sale) => IsTaken
        ? Takers.Any(taker => HasTaken(taker) && WillReverse(taker, sale)) : IsInBlock(sale);

    private static bool WillReverse(MachineView taker, SaleTruth sale) =>
        taker.IsReversalPending && IsOf(sale, taker.Journal.Standby.Moved);

    private bool HasTaken(MachineView taker) =>
        taker.IsOn && taker.Journal.Standby.Senders.NumberOf(Encoding.ASCII.GetBytes(bench.TerminalId))
            >= view.Journal.Standby.Number;

    private bool IsInBlock(SaleTruth sale)
    {
        bool isFound = false;
        if (_block.Open(_text, bench.TransferSlot.Take(_text)) == TakeOverResult.TakenOver)
        {
            for (RecordType type = _block.Next(); type != 0; type = _block.Next())
            {
                isFound |= type == RecordType.MovedReversal && IsMoved(sale);
            }
        }
        return isFound;
    }

    private bool IsMoved(SaleTruth sale)
    {
        _block.ReadReversal(_moved);
        return IsOf(sale, _moved);
    }

    private static bool IsOf(SaleTruth sale, MovedReversal moved) =>
        moved.IsPresent && moved.Stan == sale.Stan && moved.AmountMinor == sale.AmountMinor
        && moved.TerminalId.SequenceEqual(Encoding.ASCII.GetBytes(sale.TerminalId));
}
