using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Machine;

/// <summary>Makes benches with a virtual board each.</summary>
/// <param name="parts">What they put into their terminals; null for the real things.</param>
/// <param name="beside">What those beside another put into theirs; null for the same.</param>
public sealed class BenchFactory(BenchParts? parts = null, BenchParts? beside = null) : IBenchFactory
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Features { get; } =
    [
        .. Feature.Words.Keys, .. DeviceOrder.Parts.Select(Feature.OfDevice),
        .. Feature.OlderWords,
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Invariants => InvariantWatch.Names;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> CardNumbers { get; } =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    /// <inheritdoc/>
    public IBench Create(BenchOptions options) => new Bench(options, parts);

    /// <inheritdoc/>
    public IBench CreateBeside(IEmulatedBench first, BenchOptions options) =>
        new Bench(options, beside ?? parts, first.Issuer) { TransferSlot = first.TransferSlot };
}
