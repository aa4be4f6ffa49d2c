using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Flux changes are the peaks of the head's voltage, up and down in turn. A peak counts when the voltage comes
/// back from it by a part of the local amplitude, which a hand changes eightfold within one swipe.
/// </summary>
public static class PeakFinder
{
    /// <summary>Times of the peaks in us from the first sample, between samples by a parabola.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="setting">What counts as a peak.</param>
    public static List<double> Find(ReadOnlySpan<float> samples, double sampleRate, PeakSetting setting)
    {
        float[] amplitude = LocalAmplitude(samples, (int)(sampleRate * setting.WindowSeconds), setting.Floor);
        List<double> peaks = [];
        int extreme = 0;
        int sign = 0;
        for (int i = 1; i < samples.Length; i++)
        {
            float hysteresis = amplitude[i] * (float)setting.Hysteresis;
            float sinceExtreme = samples[i] - samples[extreme];
            if (sign == 0)
            {
                sign = Math.Abs(sinceExtreme) > hysteresis ? Math.Sign(sinceExtreme) : 0;
                extreme = sign != 0 ? i : extreme;
            }
            else if (sinceExtreme * sign > 0)
            {
                extreme = i;
            }
            else if (-sinceExtreme * sign > hysteresis)
            {
                peaks.Add((extreme + Offset(samples, extreme)) * 1e6 / sampleRate);
                extreme = i;
                sign = -sign;
            }
        }

        return peaks;
    }

    private static float Offset(ReadOnlySpan<float> samples, int i)
    {
        if (i < 1 || i + 1 >= samples.Length)
        {
            return 0;
        }

        float curve = samples[i - 1] - 2 * samples[i] + samples[i + 1];
        return curve == 0 ? 0 : Math.Clamp((samples[i - 1] - samples[i + 1]) / (2 * curve), -0.5f, 0.5f);
    }

    // Largest voltage within the window, by blocks: exact enough, and fast.
    private static float[] LocalAmplitude(ReadOnlySpan<float> samples, int window, double floor)
    {
        int block = Math.Max(1, window / 4);
        float[] loudest = new float[samples.Length / block + 1];
        float peak = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            float voltage = Math.Abs(samples[i]);
            loudest[i / block] = Math.Max(loudest[i / block], voltage);
            peak = Math.Max(peak, voltage);
        }

        float[] around = new float[loudest.Length];
        for (int b = 0; b < around.Length; b++)
        {
            float local = (float)floor * peak;
            for (int near = Math.Max(0, b - 4); near <= Math.Min(loudest.Length - 1, b + 4); near++)
            {
                local = Math.Max(local, loudest[near]);
            }

            around[b] = local;
        }

        float[] amplitude = new float[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            amplitude[i] = around[i / block];
        }

        return amplitude;
    }
}
