using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Invariants;

/// <summary>Keeps the counts of PINs beside the terminal's, from what it sent and was told.</summary>
/// <param name="view">The terminal's memory.</param>
/// <param name="truth">What really happened.</param>
/// <param name="bench">Where the terminal stands.</param>
public sealed class TryBook(MachineView view, Truth truth, IEmulatedBench bench) : BenchObserver
{
    private const long HoldNs = TryGuard.HoldSeconds * 1_000_000_000;
    private const long SecondNs = 1_000_000_000;

    private readonly ProviderDesk _desk = new(TestKeys.Unlock, bench.TerminalId);
    private readonly Dictionary<ulong, TryCount> _counts = [];
    private SaleTruth? _left;
    private int _losses;
    private int _taken;

    /// <summary>All counts by the handle of their card.</summary>
    public IReadOnlyDictionary<ulong, TryCount> ByHandle => _counts;

    /// <summary>All counts.</summary>
    public IReadOnlyCollection<TryCount> Counts => _counts.Values;

    /// <inheritdoc/>
    public override void PoweredUp()
    {
        // A bit that flips, or a file put back, may take any record. The terminal is locked then, until the provider
        // has decided.
        int losses = bench.StorageFaults.Struck.Count(StorageFaults.TakesRecords);
        foreach (TryCount count in losses > _losses ? Counts : [])
        {
            Allow(count, true);
            // The record of an approval may be the one that is lost: then what it cleared counts again.
            count.AtMost = count.Highest;
        }
        _losses = losses;
    }

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        if (truth.IsSaleExchange)
        {
            Of(truth.Last!.Handle).MayFall = false;
        }
    }

    /// <inheritdoc/>
    public override void Left()
    {
        // Who sits on the line sends it once more: it is one PIN all the same.
        if (truth.IsSaleExchange && truth.Last is { HasPin: true } sale && sale != _left)
        {
            _left = sale;
            Of(sale.Handle).Leave(truth.PoweredOnNs);
        }
    }

    /// <inheritdoc/>
    public override void Delivered(HostReply reply)
    {
        SaleTruth? sale = truth.Last;
        if (!truth.IsSaleExchange || sale is null || sale.Stan != reply.Stan)
        {
            return;
        }
        TryCount count = Of(sale.Handle);
        bool isApproval = SimulatedIssuer.IsApproval(sale.Answer);
        if (sale.HasPin && (isApproval || DecidedCodes.Contains(sale.Answer)))
        {
            count.Decide(sale.Answer == "55");
        }
        if (sale.Answer == "55")
        {
            count.AtLeast += sale.HasPin ? 1 : 0;
            count.AtMost++;
        }
        else if (isApproval)
        {
            Allow(count, sale.HasPin);
        }
    }

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        if (legend != '#' || !view.IsOn)
        {
            return;
        }
        string shown = view.Challenge(out ulong handle);
        if (view.State == TerminalState.EnteringUnlockCode && shown.Length > 0 && _desk.Answer(shown) == view.Code)
        {
            foreach (TryCount count in handle == MachineView.EveryCard ? Counts : [Of(handle)])
            {
                Allow(count, true);
            }
        }
    }

    /// <inheritdoc/>
    public override void PoweringDown(bool isInWrite)
    {
        JournalState journal = view.Journal;
        SaleTruth? sale = truth.Last;
        bool isInFlight = journal.IsInFlight && journal.HasPinInFlight && sale?.Stan == journal.Last.Stan;
        if (isInFlight && sale!.Answer == "55" && !sale.IsCountedAsLost)
        {
            // Whether the wrong PIN was written down, only the flash knows.
            sale.IsCountedAsLost = true;
            Of(sale.Handle).DoubtWrong();
        }
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        foreach (TryCount count in view.IsUsable && view.IsEveryCardHeld ? Counts : [])
        {
            // An opened case takes the counts; when the PINs left is remembered here.
            Allow(count, false);
        }
        int taken = view.IsUsable ? SumOf(view.Journal.Standby.Senders) : _taken;
        foreach ((ulong handle, TryCount count) in view.IsUsable ? _counts : [])
        {
            if (taken != _taken)
            {
                TakeOver(count, handle);
            }
            Stamp(count, view.TriesOf(handle, out long lastSeconds), lastSeconds);
        }
        _taken = taken;
    }

    // What has come with a block was counted elsewhere, and is as old as the block says.
    private void TakeOver(TryCount count, ulong handle)
    {
        count.AtMost = Math.Max(count.AtMost, view.TriesOf(handle, out long lastSeconds));
        if (lastSeconds >= 0 && lastSeconds != count.LastSeconds)
        {
            count.LastSeconds = lastSeconds;
            count.LastNs = truth.PoweredOnNs - ((view.NowSeconds - lastSeconds) * SecondNs);
        }
    }

    // Grows with every block that is taken.
    private static int SumOf(SenderTable senders)
    {
        int sum = 0;
        for (int place = 0; place < senders.Count; place++)
        {
            sum += senders.NumberAt(place);
        }
        return sum;
    }

    // A power cut sets the terminal's clock back: a count that was over is there again, and no younger for that.
    private void Stamp(TryCount count, int now, long lastSeconds)
    {
        bool isNew = lastSeconds >= 0 && lastSeconds != count.LastSeconds;
        count.LastNs = isNew ? truth.PoweredOnNs : count.LastNs;
        count.LastSeconds = isNew ? lastSeconds : count.LastSeconds;
        Compare(count, now);
    }

    // For the same reason the upper bound stays when a count is over.
    private void Compare(TryCount count, int now)
    {
        long onNs = truth.PoweredOnNs;
        bool isOver = onNs - count.LastNs >= HoldNs - SecondNs;
        count.HasFallen |= now < count.Count && !count.MayFall && !isOver;
        count.AtLeast = isOver ? 0 : count.AtLeast;
        count.AtMost = now == 0 && count.MayFall && !isOver ? 0 : count.AtMost;
        count.Count = now;
    }

    private static void Allow(TryCount count, bool isCleared)
    {
        count.MayFall = true;
        count.AtLeast = 0;
        if (isCleared)
        {
            count.Clear();
        }
    }

    private TryCount Of(ulong handle)
    {
        if (!_counts.TryGetValue(handle, out TryCount? count))
        {
            count = new TryCount();
            _counts.Add(handle, count);
            if (_taken > 0 && view.IsOn)
            {
                TakeOver(count, handle);
            }
        }
        return count;
    }
}
