using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Makes benches of one rig, one after the other.</summary>
/// <param name="parts">The rig.</param>
/// <param name="canMakeFresh">True where the jig itself can make the board as new: a twin's.</param>
public sealed class RigBenchFactory(RigParts parts, bool canMakeFresh) : IBenchFactory
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Features => [.. parts.Rig.Has, Feature.Jig];

    /// <summary>None: the memory of a real board cannot be looked into.</summary>
    public IReadOnlyCollection<string> Invariants => [];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> CardNumbers { get; } =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    /// <inheritdoc/>
    public IBench Create(BenchOptions options)
    {
        parts.Log.Clear();
        parts.Jig.Ask("power off");
        if (parts.Rig.IsFreshEachCase)
        {
            MakeFresh(options);
        }
        parts.Host?.BeginCase();
        DropOldLines();
        return new RigBench(parts, options);
    }

    private void MakeFresh(BenchOptions options)
    {
        if (canMakeFresh)
        {
            string rule = options.KeepsKeys ? " keep" : "";
            parts.Jig.Ask($"fresh seed={options.Seed} profile={options.Profile} lang={options.Language}{rule}");
        }
        else
        {
            if (parts.Rig.Keys is { } keys)
            {
                new FreshKeys(keys).Write();
            }
            Flash();
        }
    }

    // The jig's switch is in the supply of the flash cable too.
    private void Flash()
    {
        parts.Jig.Ask("power on");
        try
        {
            foreach (ToolOrder step in parts.Rig.Flash)
            {
                new RigTool("flash", step, parts.Log).Run();
            }
        }
        finally
        {
            parts.Jig.Ask("power off");
        }
    }

    private void DropOldLines()
    {
        parts.Jig.Pump();
        while (parts.Jig.TryRead(out _) || parts.Console?.Next() is not null)
        {
        }
    }
}
