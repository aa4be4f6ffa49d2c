using System;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>Tells of the moments before the writes of a bench.</summary>
/// <param name="bench">The bench.</param>
/// <param name="watch">Its invariants.</param>
/// <param name="tell">Told of each moment, which lasts until it returns.</param>
public sealed class CutWatch(IEmulatedBench bench, InvariantWatch watch, Action<CutMoment> tell) : IWriteWatch
{
    /// <inheritdoc/>
    public void Writing(int file, byte[]? data, int count) => tell(new CutMoment(bench, watch, file, data, count));
}
