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

    // Above the noise of a sound as it was recorded, and of one that was filtered, which is even: four times sigma is
    // the loudest of some thousand samples.
    private const double HighestFloorOfPeak = 0.12;
    private const double FloorOverNoise = 4;
    private const double HighestFilteredFloor = 0.5;
    private const double FloorOverFilteredNoise = 1.5;

    /// <summary>Sample ranges of the swipes.</summary>
    public static List<Range> Find(float[] samples, int sampleRate) =>
        Find(samples, sampleRate, FloorOverNoise, HighestFloorOfPeak, ShortestSeconds);

    /// <summary>The same of what a filter for pulses lets through.</summary>
    public static List<Range> FindFiltered(float[] samples, int sampleRate) =>
        Find(samples, sampleRate, FloorOverFilteredNoise, HighestFilteredFloor, ShortestSeconds / 2);

    private static List<Range> Find(
        float[] samples, int sampleRate, double overNoise, double highest, double shortestSeconds)
    {
        int block = Math.Max(1, (int)(sampleRate * BlockSeconds));
        float[] loudness = Loudness(samples, block);
        int shortest = (int)(shortestSeconds * sampleRate);
        float floor = Floor(loudness, overNoise, highest);
        int silence = (int)(SilenceSeconds / BlockSeconds);
        List<Range> bursts = [];
        int begin = -1;
        int last = -1;
        for (int i = 0; i <= loudness.Length; i++)
        {
            bool isLoud = i < loudness.Length && loudness[i] > floor;
            if (begin >= 0 && (i == loudness.Length || i - last > silence))
            {
                AddBurst(bursts, begin * block, Math.Min(samples.Length, (last + 1) * block), shortest);
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

    private static void AddBurst(List<Range> bursts, int begin, int end, int shortest)
    {
        if (end - begin >= shortest)
        {
            bursts.Add(begin..end);
        }
    }

    private static float[] Loudness(float[] samples, int block)
    {
        float[] loudness = new float[(samples.Length + block - 1) / block];
        for (int i = 0; i < loudness.Length; i++)
        {
            foreach (float voltage in samples.AsSpan(i * block, Math.Min(block, samples.Length - (i * block))))
            {
                loudness[i] = Math.Max(loudness[i], Math.Abs(voltage));
            }
        }

        return loudness;
    }

    private static float Floor(float[] loudness, double overNoise, double highest)
    {
        float[] sorted = (float[])loudness.Clone();
        Array.Sort(sorted);
        float peak = sorted[^1];
        float noise = sorted[sorted.Length / 10];
        double floor = Math.Max(peak * FloorOfPeak, noise * overNoise);
        return (float)Math.Min(floor, peak * highest);
    }
}
