using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Machine;

/// <summary>Makes benches with a virtual board each.</summary>
public sealed class BenchFactory : IBenchFactory
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> CardNumbers { get; } =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    /// <inheritdoc/>
    public IBench Create(BenchOptions options) => new Bench(options);
}
