using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Makes pulses of one width stand out: smooths over a part of the half cell, and takes away the mean of what lies a
/// part of the half cell before and behind. So base line, its slope and hum are gone, and pulses that overlap are
/// parted; neighbours are of the other sign, and strengthen each other.
/// </summary>
internal static class PulseFilter
{
    private const int Boxes = 3;

    /// <summary>Filters a sound.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="sigma">Sigma of the smoothing, in samples.</param>
    /// <param name="beside">How far away is beside, in samples.</param>
    internal static float[] Run(ReadOnlySpan<float> samples, double sigma, int beside)
    {
        float[] smooth = Smooth(samples, sigma);
        float[] pulses = new float[smooth.Length];
        for (int i = 0; i < pulses.Length; i++)
        {
            float before = smooth[Math.Max(0, i - beside)];
            float behind = smooth[Math.Min(smooth.Length - 1, i + beside)];
            pulses[i] = smooth[i] - ((before + behind) / 2);
        }

        return pulses;
    }

    // Some boxes one after the other are near a Gauss, at a cost that does not grow with sigma.
    private static float[] Smooth(ReadOnlySpan<float> samples, double sigma)
    {
        float[] smooth = samples.ToArray();
        int width = (int)Math.Round(Math.Sqrt((12 * sigma * sigma / Boxes) + 1)) | 1;
        for (int i = 0; i < Boxes && width > 1; i++)
        {
            smooth = Box(smooth, width);
        }

        return smooth;
    }

    private static float[] Box(float[] samples, int width)
    {
        float[] means = new float[samples.Length];
        int reach = width / 2;
        double sum = (double)samples[0] * width;
        for (int i = -reach; i < samples.Length; i++)
        {
            sum += samples[Math.Min(samples.Length - 1, i + reach)];
            sum -= samples[Math.Max(0, i - reach - 1)];
            if (i >= 0)
            {
                means[i] = (float)(sum / width);
            }
        }

        return means;
    }
}
