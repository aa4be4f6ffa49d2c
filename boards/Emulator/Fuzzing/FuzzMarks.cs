using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>What happened how often in a fuzz run: a thing that never happened was never tested.</summary>
public sealed class FuzzMarks
{
    private static readonly string[] s_names =
    [
        "auth.approved", "auth.declined", "pin.rejected", "lock.set", "lock.cleared", "reversal.queued",
        "reversal.acknowledged", "power.up",
    ];

    private readonly Dictionary<string, long> _events = s_names.ToDictionary(name => name, _ => 0L);

    /// <summary>Cuts in the middle of a write.</summary>
    public long Cuts { get; set; }

    /// <summary>Stores that closed, by the name of the storage fault that closed them.</summary>
    public SortedDictionary<string, long> ClosedStores { get; } = [];

    /// <summary>Replies that were forged.</summary>
    public long Forged { get; set; }

    /// <summary>Virtual time in ns.</summary>
    public long VirtualNs { get; private set; }

    /// <summary>Takes over what a bench saw that is not used any more.</summary>
    public void Take(IEmulatedBench bench)
    {
        VirtualNs += bench.NowNs;
        foreach (TraceEvent entry in bench.Events)
        {
            if (_events.TryGetValue(entry.Name, out long count))
            {
                _events[entry.Name] = count + 1;
            }
        }
    }

    /// <summary>A storage fault has closed stores.</summary>
    public void Close(string fault, long count = 1) =>
        ClosedStores[fault] = ClosedStores.GetValueOrDefault(fault) + count;

    /// <summary>Adds the marks of another part.</summary>
    public void Add(FuzzMarks other)
    {
        Cuts += other.Cuts;
        Forged += other.Forged;
        foreach ((string fault, long count) in other.ClosedStores)
        {
            Close(fault, count);
        }
        VirtualNs += other.VirtualNs;
        foreach (string name in s_names)
        {
            _events[name] += other._events[name];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _events.Select(mark => $"{mark.Key} {mark.Value}"))
        + $", cuts in a write {Cuts}, forged replies {Forged}, closed stores {ClosedStores.Values.Sum()}{Names()}, "
        + $"{TimeSpan.FromMilliseconds(VirtualNs / 1_000_000).TotalDays:0} days virtual";

    private string Names() => ClosedStores.Count == 0 ? ""
        : $" ({string.Join(", ", ClosedStores.Select(closed => $"{closed.Key} {closed.Value}"))})";
}
