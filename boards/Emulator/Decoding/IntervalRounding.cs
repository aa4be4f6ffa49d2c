using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Intervals in whole us as a capture yields them; rounding errors do not add up.</summary>
public static class IntervalRounding
{
    /// <summary>Longest interval of a capture, 15 bits of an RMT item.</summary>
    public const int MaximumUs = 32767;

    /// <summary>Rounds intervals.</summary>
    public static ushort[] FromIntervals(IReadOnlyList<double> intervalsUs)
    {
        ushort[] rounded = new ushort[intervalsUs.Count];
        double time = 0;
        for (int i = 0; i < rounded.Length; i++)
        {
            double next = time + intervalsUs[i];
            rounded[i] = Clip(Math.Round(next) - Math.Round(time));
            time = next;
        }

        return rounded;
    }

    /// <summary>Intervals between times in us.</summary>
    public static ushort[] FromTimes(IReadOnlyList<double> timesUs)
    {
        ushort[] rounded = new ushort[Math.Max(0, timesUs.Count - 1)];
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i] = Clip(Math.Round(timesUs[i + 1]) - Math.Round(timesUs[i]));
        }

        return rounded;
    }

    private static ushort Clip(double us) => (ushort)Math.Clamp(us, 0, MaximumUs);
}
