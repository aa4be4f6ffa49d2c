using System;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Swipes;

/// <summary>
/// Whether intervals are a flawless recording of a text by the limits of ISO/IEC 7811-2 alone, told without any
/// decoder: from edge to edge each cell within 15 % of the one before, each half within 30 % of half the cell
/// before, and as many cells before the text, and in all, as a card holds.
/// </summary>
public static class StripeLimits
{
    private const double MostStep = 0.15;
    private const double MostHalfStep = 0.30;

    // Zeros are normative between 3.30 mm and 82.17 mm.
    private const double WrittenMm = 82.17 - 3.30;
    private const double DensitySpread = 0.05;

    /// <summary>True when the intervals cannot be told from a card that holds this text, either way round.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="core">Bits of track 2 from the start sentinel to the LRC.</param>
    public static bool Fit(ReadOnlySpan<ushort> durationsUs, byte[] core)
    {
        if (FitOneWay(durationsUs, core))
        {
            return true;
        }

        ushort[] reversed = durationsUs.ToArray();
        Array.Reverse(reversed);
        return FitOneWay(reversed, core);
    }

    private static bool FitOneWay(ReadOnlySpan<ushort> durationsUs, byte[] core)
    {
        TrackFormat format = new(2);
        double cellMm = format.CellNm / 1e6;
        int ones = core.AsSpan().Count((byte)1);
        int cells = durationsUs.Length - ones;
        int fewest = (int)(WrittenMm / (cellMm * (1 + DensitySpread)));
        if (cells < fewest || cells > format.MostCells)
        {
            return false;
        }

        for (int before = format.ZerosBefore; before <= format.MostCellsBefore; before++)
        {
            if (before + core.Length <= cells && IsRegular(durationsUs, core, before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRegular(ReadOnlySpan<ushort> durationsUs, byte[] core, int before)
    {
        double last = 0;
        int bit = -before;
        for (int i = 0; i < durationsUs.Length; i++, bit++)
        {
            double cell = durationsUs[i];
            if (bit >= 0 && bit < core.Length && core[bit] == 1)
            {
                double second = durationsUs[++i];
                double longer = Math.Max(cell, second);
                double shorter = Math.Min(cell, second);
                cell += second;
                double half = (last > 0 ? last : cell) / 2;
                if (longer > 1 + half * (1 + MostHalfStep) || shorter < half * (1 - MostHalfStep) - 1)
                {
                    return false;
                }
            }

            if (last > 0 && Math.Abs(cell - last) > 1 + MostStep * last)
            {
                return false;
            }

            last = cell;
        }

        return true;
    }
}
