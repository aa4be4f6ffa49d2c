using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Events;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Makes real benches and keeps them; what they trace is held against what may be expected.</summary>
public sealed class KeepingBenches : IBenchFactory
{
    private readonly BenchFactory _inner = new();

    public List<IBench> Made { get; } = [];

    public HashSet<string> Complaints { get; } = [];

    public IReadOnlyCollection<string> Features => _inner.Features;

    public IReadOnlyCollection<string> Invariants => _inner.Invariants;

    public IReadOnlyCollection<string> CardNumbers => _inner.CardNumbers;

    public IBench Create(BenchOptions options) => Keep(_inner.Create(options));

    public IBench CreateBeside(IEmulatedBench first, BenchOptions options) =>
        Keep(_inner.CreateBeside(first, options));

    public void Check()
    {
        foreach (TraceEvent entry in Made.SelectMany(bench => bench.Events))
        {
            foreach ((string name, string text) in entry.Data)
            {
                EventValue value = EventBook.Find(entry.Name)!.Values.Single(one => one.Name == name);
                Complaints.UnionWith(new[] { value.Complaint(text) }.Where(complaint => complaint.Length > 0)
                    .Select(complaint => $"{entry.Name}: {complaint}"));
            }
        }
        Made.Clear();
    }

    private IBench Keep(IBench bench)
    {
        lock (Made)
        {
            Made.Add(bench);
        }
        return bench;
    }
}
