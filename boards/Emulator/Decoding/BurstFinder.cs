using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Divides a sound into swipes: what is louder than the floor, parted by silence.</summary>
public static class BurstFinder
{
    private const double BlockSeconds = 0.005;
    private const double SilenceSeconds = 0.06;
    private const double ShortestSeconds = 0.03;
    private const double FloorOfPeak = 0.04;
    private const double HighestFloorOfPeak = 0.12;
    private const double FloorOverNoise = 4;

    /// <summary>Sample ranges of the swipes.</summary>
    public static List<Range> Find(float[] samples, int sampleRate)
    {
        int block = Math.Max(1, (int)(sampleRate * BlockSeconds));
        float[] loudness = Loudness(samples, block);
        float floor = Floor(loudness);
        int silence = (int)(SilenceSeconds / BlockSeconds);
        List<Range> bursts = [];
        int begin = -1;
        int last = -1;
        for (int i = 0; i <= loudness.Length; i++)
        {
            bool isLoud = i < loudness.Length && loudness[i] > floor;
            if (begin >= 0 && (i == loudness.Length || i - last > silence))
            {
                AddBurst(bursts, begin * block, Math.Min(samples.Length, (last + 1) * block), sampleRate);
                begin = -1;
            }

            if (isLoud)
            {
                begin = begin < 0 ? i : begin;
                last = i;
            }
        }

        return bursts;
    }

    private static void AddBurst(List<Range> bursts, int begin, int end, int sampleRate)
    {
        if (end - begin >= ShortestSeconds * sampleRate)
        {
            bursts.Add(begin..end);
        }
    }

    private static float[] Loudness(float[] samples, int block)
    {
        float[] loudness = new float[(samples.Length + block - 1) / block];
        for (int i = 0; i < samples.Length; i++)
        {
            loudness[i / block] = Math.Max(loudness[i / block], Math.Abs(samples[i]));
        }

        return loudness;
    }

    private static float Floor(float[] loudness)
    {
        float[] sorted = (float[])loudness.Clone();
        Array.Sort(sorted);
        float peak = sorted[^1];
        float noise = sorted[sorted.Length / 10];
        double floor = Math.Max(peak * FloorOfPeak, noise * FloorOverNoise);
        return (float)Math.Min(floor, peak * HighestFloorOfPeak);
    }
}
