using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Swipes;

/// <summary>
/// Places of the flux changes on a stripe, with the jitter that ISO/IEC 7811-2 allows a card in use: for 15 %
/// each cell within 15 % of its length and of the cell before, each half within 20 % of its own length and
/// within 30 % of half the cell before.
/// </summary>
internal static class StripeCells
{
    private const double HalfPerCell = 4.0 / 3;

    public static void Place(byte[] bits, double cellMm, double jitter, Random random, List<FluxChange> changes)
    {
        changes.Clear();
        double place = 0;
        double last = 1;
        for (int i = 0; i < bits.Length; i++)
        {
            double wanted = 1 + jitter * (2 * random.NextDouble() - 1);
            double cell = Math.Clamp(wanted, last * (1 - jitter), last * (1 + jitter));
            changes.Add(new FluxChange(place, i));
            if (bits[i] == 1)
            {
                changes.Add(new FluxChange(place + cellMm * FirstHalf(cell, last, jitter, random), i));
            }

            place += cell * cellMm;
            last = cell;
        }

        if (bits.Length > 0)
        {
            changes.Add(new FluxChange(place, bits.Length));
        }
    }

    /// <summary>How many doubles <see cref="Place"/> draws for some bits.</summary>
    public static int DrawsOf(byte[] bits) => bits.Length + bits.AsSpan().Count((byte)1);

    private static double FirstHalf(double cell, double last, double jitter, Random random)
    {
        double half = cell / 2 + HalfPerCell * jitter * (random.NextDouble() - 0.5);
        double low = Math.Max(last / 2 * (1 - 2 * jitter), 0.5 * (1 - HalfPerCell * jitter));
        double high = Math.Min(last / 2 * (1 + 2 * jitter), 0.5 * (1 + HalfPerCell * jitter));
        return Math.Clamp(half, Math.Max(low, cell - high), Math.Min(high, cell - low));
    }
}
