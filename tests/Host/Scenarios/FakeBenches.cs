using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Makes fake benches and keeps them for a look afterwards.</summary>
public sealed class FakeBenches : IBenchFactory
{
    public List<FakeBench> Made { get; } = [];

    public List<BenchOptions> Options { get; } = [];

    public IReadOnlyCollection<string> Features =>
        [.. Feature.Words.Keys, .. DeviceOrder.Parts.Select(Feature.OfDevice)];

    public IReadOnlyCollection<string> Invariants => [];

    public IBench Create(BenchOptions options)
    {
        FakeBench bench = new();
        // Several cases may be played at a time.
        lock (Made)
        {
            Options.Add(options);
            Made.Add(bench);
        }
        return bench;
    }
}
