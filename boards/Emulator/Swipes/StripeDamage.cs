using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Swipes;

/// <summary>Removes or adds the flux changes that a fault removes or adds.</summary>
internal static class StripeDamage
{
    /// <summary>Amplitude below which a reader sees nothing.</summary>
    public const double Deaf = 0.2;

    /// <summary>Amplitude below which changes drop out.</summary>
    public const double Faint = 0.5;

    private const double MostDropOuts = 0.2;

    /// <summary>Applies a fault.</summary>
    /// <param name="changes">Flux changes in order.</param>
    /// <param name="fault">The fault; its bits are those of track 2.</param>
    /// <param name="cellMm">Cell length of this track.</param>
    /// <param name="track2CellMm">Cell length of track 2: erased bits are a place on the card.</param>
    /// <param name="random">Source of chance.</param>
    public static void Apply(
        List<FluxChange> changes, SwipeFault fault, double cellMm, double track2CellMm, Random random)
    {
        if (fault.Amplitude < Deaf)
        {
            changes.Clear();
            return;
        }

        if (fault.EraseFirstBit >= 0)
        {
            double scale = track2CellMm / cellMm;
            int first = (int)(fault.EraseFirstBit * scale);
            int last = (int)((fault.EraseLastBit + 1) * scale);
            changes.RemoveAll(change => change.Bit >= first && change.Bit < last);
        }

        if (fault.Amplitude < Faint)
        {
            DropPairs(changes, MostDropOuts * (Faint - fault.Amplitude) / (Faint - Deaf), random);
        }

        if (fault.Noise > 0)
        {
            Disturb(changes, fault.Noise, cellMm, random);
        }
    }

    /// <summary>True for a fault that leaves nothing to chance.</summary>
    public static bool IsCertain(SwipeFault fault) =>
        fault.Amplitude < Deaf || (fault.Amplitude >= Faint && fault.Noise <= 0);

    // Flux changes alternate in sign: a head that misses one does not see the next either, so they vanish in pairs.
    private static void DropPairs(List<FluxChange> changes, double part, Random random)
    {
        int kept = 0;
        for (int i = 0; i < changes.Count; i++)
        {
            if (random.NextDouble() < part / 2)
            {
                i++;
                continue;
            }

            changes[kept++] = changes[i];
        }

        changes.RemoveRange(kept, changes.Count - kept);
    }

    private static void Disturb(List<FluxChange> changes, double part, double cellMm, Random random)
    {
        List<FluxChange> disturbed = new(changes.Count * 2);
        int lastBit = -1;
        foreach (FluxChange change in changes)
        {
            bool isHit = change.Bit != lastBit && random.NextDouble() < part;
            lastBit = change.Bit;
            bool isMissing = isHit && random.Next(2) == 0;
            if (!isMissing)
            {
                disturbed.Add(change);
            }

            if (isHit && !isMissing)
            {
                double place = change.PlaceMm + cellMm * (0.1 + 0.8 * random.NextDouble());
                disturbed.Add(change with { PlaceMm = place });
            }
        }

        disturbed.Sort(static (a, b) => a.PlaceMm.CompareTo(b.PlaceMm));
        changes.Clear();
        changes.AddRange(disturbed);
    }
}
