using System;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Makes pulses stand out: smooths over a part of the half cell, and takes the base line away. That is the mean of some
/// cells around; or, to part pulses that overlap, of what lies a half cell before and behind: hum is gone too, and
/// neighbours, which are of the other sign, strengthen each other. But it draws each pulse to where it should be.
/// </summary>
internal static class PulseFilter
{
    private const int Boxes = 3;

    // Half cells of which the mean is the base line.
    private const double BaseLine = 8;

    /// <summary>Filters a sound.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="halves">Length of the half cell at each sample, in samples.</param>
    /// <param name="sigma">Sigma of the smoothing, in half cells.</param>
    /// <param name="isParting">True to part pulses that overlap.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float[] Run(ReadOnlySpan<float> samples, ReadOnlySpan<float> halves, double sigma, bool isParting)
    {
        float[] smooth = samples.ToArray();
        float[] pulses = new float[samples.Length];
        for (int i = 0; i < Boxes; i++)
        {
            Box(smooth, halves, Math.Sqrt(12.0 / Boxes) * sigma, pulses);
            (smooth, pulses) = (pulses, smooth);
        }

        if (!isParting)
        {
            Box(smooth, halves, BaseLine, pulses);
        }

        for (int i = 0; i < pulses.Length; i++)
        {
            float beside = isParting ? (At(smooth, i - halves[i]) + At(smooth, i + halves[i])) / 2 : pulses[i];
            pulses[i] = smooth[i] - beside;
        }

        return pulses;
    }

    // Some boxes one after the other are near a Gauss, at a cost that does not grow with sigma.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Box(float[] samples, ReadOnlySpan<float> halves, double widths, float[] means)
    {
        int count = samples.Length;
        double[] sums = ArrayPool<double>.Shared.Rent(count + 1);
        sums[0] = 0;
        for (int i = 0; i < count; i++)
        {
            sums[i + 1] = sums[i] + samples[i];
        }

        double width = 0;
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || halves[i] != halves[i - 1])
            {
                width = widths * halves[i];
                width = Math.Sqrt((width * width) + 1);
            }

            double begin = Math.Max(0, i + ((1 - width) / 2));
            double end = Math.Min(count, i + ((1 + width) / 2));
            means[i] = (float)((At(sums, end, count) - At(sums, begin, count)) / (end - begin));
        }

        ArrayPool<double>.Shared.Return(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double At(double[] values, double place, int last)
    {
        int i = Math.Min((int)place, last - 1);
        return values[i] + ((place - i) * (values[i + 1] - values[i]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float At(float[] values, float place)
    {
        float within = Math.Clamp(place, 0, values.Length - 1);
        int i = Math.Min((int)within, values.Length - 2);
        return values[i] + ((within - i) * (values[i + 1] - values[i]));
    }
}
