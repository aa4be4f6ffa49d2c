using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Invariants;

/// <summary>What really happened on a bench: every sale that left, and time with the power on.</summary>
/// <param name="bench">The bench.</param>
/// <param name="view">The terminal's memory.</param>
public sealed class Truth(IEmulatedBench bench, MachineView view) : BenchObserver
{
    private readonly Dictionary<int, SaleTruth> _sales = [];
    private long _bootNs;
    private long _formerNs;

    /// <summary>Every sale that left.</summary>
    public IReadOnlyCollection<SaleTruth> Sales => _sales.Values;

    /// <summary>The sale that left last.</summary>
    public SaleTruth? Last { get; private set; }

    /// <summary>The one before.</summary>
    public SaleTruth? Former { get; private set; }

    /// <summary>True when the last sale has the trace number of a former one.</summary>
    public bool IsRepeated { get; private set; }

    /// <summary>True when the last exchange is that of a sale, false for a reversal.</summary>
    public bool IsSaleExchange { get; private set; }

    /// <summary>A reversal that named a sale with another amount or name, 0 for none.</summary>
    public int MisreversedStan { get; private set; }

    /// <summary>What happened at the merchant's other terminals, whose sales this one may have to undo.</summary>
    public List<Truth> Beside { get; } = [];

    /// <summary>The sale, of this terminal or of another of the merchant's, that a reversal named last.</summary>
    public SaleTruth? LastReversed { get; private set; }

    /// <summary>Time with the power on in ns.</summary>
    public long PoweredOnNs => _formerNs + (view.IsOn ? bench.NowNs - _bootNs : 0);

    /// <summary>The sale with a trace number, null when none has left with it.</summary>
    public SaleTruth? Find(int stan) => _sales.GetValueOrDefault(stan);

    private SaleTruth? SaleOf(string seller, int stan) => Beside.Prepend(this)
        .Select(truth => truth.Find(stan)).FirstOrDefault(sale => sale?.TerminalId == seller);

    /// <inheritdoc/>
    public override void PoweredUp() => _bootNs = bench.NowNs;

    /// <inheritdoc/>
    public override void PoweringDown(bool isInWrite) => _formerNs += bench.NowNs - _bootNs;

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        IsSaleExchange = request.Kind == HostRequestKind.Sale;
        if (IsSaleExchange)
        {
            Former = Last;
            Last = new SaleTruth(request);
            IsRepeated = !_sales.TryAdd(Last.Stan, Last);
        }
        else if (request.Kind == HostRequestKind.Reversal)
        {
            LastReversed = SaleOf(SimulatedIssuer.SellerOf(request), request.Stan);
            bool isOther = LastReversed is not null && (LastReversed.AmountMinor != request.AmountMinor
                || LastReversed.KeyCounter != request.Stamp.KeyCounter);
            MisreversedStan = isOther ? request.Stan : MisreversedStan;
        }
    }

    /// <inheritdoc/>
    public override void Left()
    {
        if (IsSaleExchange)
        {
            Last!.HasLeft = true;
        }
    }

    /// <inheritdoc/>
    public override void Forgot()
    {
        foreach (SaleTruth sale in _sales.Values)
        {
            sale.IsBooked = false;
            sale.IsForgotten = true;
        }
    }

    /// <inheritdoc/>
    public override void Decided(HostRequest request, IssuerAnswer answer)
    {
        if (_sales.TryGetValue(request.Stan, out SaleTruth? sale))
        {
            sale.IsBooked = answer.IsBooked;
            sale.IsUndone |= request.Kind == HostRequestKind.Reversal && !answer.IsBooked
                && answer.Code is SimulatedIssuer.Approved or "25" or "94";
        }
    }

    /// <inheritdoc/>
    public override void Delivered(HostReply reply)
    {
        if (IsSaleExchange && Last is { Answer: "" } sale && sale.Stan == reply.Stan)
        {
            sale.Answer = $"{(char)reply.CodeHigh}{(char)reply.CodeLow}";
        }
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        JournalState journal = view.Journal;
        if (view.IsUsable && _sales.TryGetValue(journal.Last.Stan, out SaleTruth? sale))
        {
            sale.Fate = journal.Last.Fate;
        }
    }
}
