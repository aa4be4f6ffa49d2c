using System.Collections.Generic;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Benches that have little.</summary>
public sealed class PoorBenches(params string[] features) : IBenchFactory
{
    public IReadOnlyCollection<string> Features => features;

    public IReadOnlyCollection<string> Invariants => [];

    public IBench Create(BenchOptions options) => new FakeBench();
}
