using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>What happened how often in a fuzz run: a thing that never happened was never tested.</summary>
public sealed class FuzzMarks
{
    /// <summary>A terminal has handed over.</summary>
    public const string HandOvers = "hand-overs";

    /// <summary>A terminal has taken the block of another one.</summary>
    public const string TakeOvers = "take-overs";

    /// <summary>A block that brought a terminal back which had handed over.</summary>
    public const string Returns = "blocks returned";

    /// <summary>A terminal was replaced by a new one.</summary>
    public const string Replaced = "terminals replaced";

    /// <summary>The issuer has taken the reversal of another terminal's sale.</summary>
    public const string UndoneForAnother = "reversals for another";

    private const string LostHosts = "hosts lost";
    private const string LostInSales = "hosts lost in a sale";
    private const string LostInReversals = "hosts lost in a reversal";
    private const string Forgeries = "forged replies";
    private const string CutWrites = "cuts in a write";

    private static readonly string[] s_events =
    [
        "auth.approved", "auth.declined", "pin.rejected", "lock.set", "lock.cleared", "reversal.queued",
        "reversal.acknowledged", "power.up",
    ];

    private static readonly string[] s_names =
    [
        .. s_events, CutWrites, Forgeries, LostHosts, LostInSales, LostInReversals, HandOvers, TakeOvers, Returns,
        Replaced, UndoneForAnother,
    ];

    private readonly Dictionary<string, long> _counts = s_names.ToDictionary(name => name, _ => 0L);

    /// <summary>Names of what never happened.</summary>
    public IEnumerable<string> Missing => s_names.Where(name => _counts[name] == 0);

    /// <summary>Stores that closed, by the name of the storage fault that closed them.</summary>
    public SortedDictionary<string, long> ClosedStores { get; } = [];

    /// <summary>Virtual time in ns.</summary>
    public long VirtualNs { get; private set; }

    /// <summary>One of the things of this class has happened.</summary>
    public void Count(string name, long count = 1) => _counts[name] += count;

    /// <summary>The power was cut in the middle of a write.</summary>
    public void Cut() => Count(CutWrites);

    /// <summary>Takes over what a terminal saw that is not used any more.</summary>
    public void Take(FuzzWorld world)
    {
        IEmulatedBench bench = world.Bench;
        VirtualNs += bench.NowNs;
        Count(Forgeries, world.Forged);
        Count(LostHosts, bench.Hosts.Falls);
        Count(LostInSales, bench.Hosts.FallsOfSales);
        Count(LostInReversals, bench.Hosts.FallsOfReversals);
        foreach (TraceEvent entry in bench.Events.Where(entry => Array.IndexOf(s_events, entry.Name) >= 0))
        {
            Count(entry.Name);
        }
    }

    /// <summary>A storage fault has closed stores.</summary>
    public void Close(string fault, long count = 1) =>
        ClosedStores[fault] = ClosedStores.GetValueOrDefault(fault) + count;

    /// <summary>Adds the marks of another part.</summary>
    public void Add(FuzzMarks other)
    {
        foreach ((string fault, long count) in other.ClosedStores)
        {
            Close(fault, count);
        }
        VirtualNs += other.VirtualNs;
        foreach (string name in s_names)
        {
            Count(name, other._counts[name]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", s_names.Select(name => $"{name} {_counts[name]}"))
        + $", closed stores {ClosedStores.Values.Sum()}{Names()}, "
        + $"{TimeSpan.FromMilliseconds(VirtualNs / 1_000_000).TotalDays:0} days virtual";

    private string Names() => ClosedStores.Count == 0 ? ""
        : $" ({string.Join(", ", ClosedStores.Select(closed => $"{closed.Key} {closed.Value}"))})";
}
