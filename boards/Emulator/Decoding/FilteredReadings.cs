using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Readings of a sound through filters for half cells of many lengths: what noise, hum, and pulses as wide as a half
/// cell hide from who looks at the voltage itself.
/// </summary>
internal static class FilteredReadings
{
    // Half cells in seconds: a swipe of 400 cm/s has the shortest, one of 5 cm/s the longest.
    private const double ShortestHalf = 40e-6;
    private const double LongestHalf = 3.5e-3;
    private const double Step = 1.4;

    private const double MarginHalves = 6;
    private const double FewestSamples = 1.8;
    private const int FewestCells = 60;
    private const double MostWild = 0.1;

    private static readonly double[] s_sigmas = [0.2, 0.4];
    private static readonly double[] s_hysteresis = [0.2, 0.35, 0.5];
    private static readonly double[] s_floors = [0.1, 0.3, 0.6];

    /// <summary>The readings whose cells are regular.</summary>
    internal static List<FilteredReading> Find(float[] samples, int rate)
    {
        List<FilteredReading> readings = [];
        F2fDecoder cells = new(4096);
        for (double half = ShortestHalf; half <= LongestHalf; half *= Step)
        {
            foreach (double sigma in s_sigmas.Where(_ => half * rate >= FewestSamples))
            {
                float[] pulses = PulseFilter.Run(samples, sigma * half * rate, (int)Math.Round(half * rate));
                readings.AddRange(Of(pulses, rate, half).Where(reading => IsRegular(reading.Intervals, cells)));
            }
        }

        return readings;
    }

    private static IEnumerable<FilteredReading> Of(float[] pulses, int rate, double half)
    {
        int margin = (int)(MarginHalves * half * rate);
        foreach (Range burst in BurstFinder.FindFiltered(pulses, rate))
        {
            int begin = Math.Max(0, burst.Start.Value - margin);
            int end = Math.Min(pulses.Length, burst.End.Value + margin);
            foreach (double hysteresis in s_hysteresis)
            {
                foreach (double floor in s_floors)
                {
                    PeakSetting setting = new(hysteresis, 8 * half, floor);
                    List<double> peaks = PeakFinder.Find(pulses.AsSpan(begin, end - begin), rate, setting);
                    ushort[] reading = IntervalRounding.FromTimes(peaks);
                    if (IsOfThisHalf(reading, half * 1e6))
                    {
                        yield return new FilteredReading(begin, end, reading);
                    }
                }
            }
        }
    }

    private static bool IsOfThisHalf(ushort[] reading, double halfUs)
    {
        ushort[] sorted = [.. reading.Order()];
        return sorted.Length > FewestCells
            && sorted[sorted.Length / 2] > 0.6 * halfUs && sorted[sorted.Length / 2] < 2.8 * halfUs;
    }

    private static bool IsRegular(ushort[] reading, F2fDecoder cells)
    {
        cells.Decode(reading, reading.Length, false, 4, 91);
        int wild = cells.UnknownCount + cells.WildSteps + cells.SpikeCount;
        return cells.BitCount > FewestCells && wild < MostWild * cells.BitCount;
    }
}
