using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Readings of a sound through filters for half cells of many lengths: what noise, hum, and pulses as wide as a half
/// cell hide from who looks at the voltage itself. Where the cells of a reading are regular, the filter follows them.
/// </summary>
internal sealed class FilteredReadings
{
    // Half cells in seconds: a swipe of 400 cm/s has the shortest, one of 5 cm/s the longest.
    private const double ShortestHalf = 40e-6;
    private const double LongestHalf = 3.5e-3;
    private const double Step = 1.4;

    private const double MarginHalves = 6;
    private const double WindowHalves = 8;

    // Half cells of fewer samples than these cannot be told, and below this rate those of a fast card are coarse.
    private const double FewestSamples = 7.2;
    private const int EnoughRate = 150_000;
    private const int Followed = 3;
    private const int Asked = 4;
    private const double Worse = 1.6;

    private static readonly (double Sigma, bool IsParting)[] s_filters =
        [(0.2, true), (0.4, true), (0.2, false), (0.4, false)];

    private static readonly double[] s_hysteresis = [0.2, 0.35, 0.5];
    private static readonly double[] s_floors = [0.1, 0.3, 0.6];

    private readonly float[] _samples;
    private readonly int _rate;
    private readonly F2fDecoder _cells = new(4096);
    private readonly List<FilteredReading> _readings = [];

    private FilteredReadings(float[] samples, int rate)
    {
        _samples = samples;
        _rate = rate;
    }

    /// <summary>The readings whose cells are regular.</summary>
    internal static List<FilteredReading> Find(float[] samples, int rate)
    {
        while (rate < EnoughRate)
        {
            samples = SoundDoubler.Double(samples);
            rate *= 2;
        }

        FilteredReadings search = new(samples, rate);
        for (double half = ShortestHalf; half <= LongestHalf; half *= Step)
        {
            if (half * rate >= FewestSamples)
            {
                search.Look(half);
            }
        }

        List<FilteredReading> best = [.. search._readings.OrderBy(reading => reading.Stray).Take(Followed)];
        best.ForEach(search.Follow);
        return search._readings;
    }

    /// <summary>
    /// The readings that fit best, of each kind of filter: where they refuse, a worse one sees less. One kind alone is
    /// asked where the other fits much worse.
    /// </summary>
    internal static IReadOnlyList<IReadOnlyList<ushort[]>> Best(IEnumerable<FilteredReading> readings)
    {
        FilteredReading[][] kinds = [.. readings.OrderBy(reading => reading.Stray).GroupBy(reading => reading.IsParted)
            .Select(kind => kind.Take(Asked).ToArray())];
        double best = kinds.Length > 0 ? kinds.Min(kind => kind[0].Stray) : 0;
        return [.. kinds.Where(kind => kind[0].Stray <= Worse * best)
            .Select(kind => kind.Select(reading => reading.Intervals).ToArray())];
    }

    private void Look(double half)
    {
        ThinnedSound sound = new(_samples, _rate, half);
        float[] halves = new float[sound.Samples.Length];
        Array.Fill(halves, (float)(half * sound.Rate));
        int margin = (int)(MarginHalves * half * sound.Rate);
        foreach ((double sigma, bool isParting) in s_filters)
        {
            float[] pulses = PulseFilter.Run(sound.Samples, halves, sigma, isParting);
            foreach (Range burst in BurstFinder.FindFiltered(pulses, (int)sound.Rate))
            {
                int begin = Math.Max(0, burst.Start.Value - margin);
                int end = Math.Min(pulses.Length, burst.End.Value + margin);
                AddPeaks(pulses.AsMemory(begin, end - begin), sound, begin, half, isParting);
            }
        }
    }

    // Through a filter whose half cell is the reading's own, and as strong as if the card had always the same speed.
    private void Follow(FilteredReading reading)
    {
        ThinnedSound sound = new(
            _samples.AsSpan(reading.Begin, reading.End - reading.Begin), _rate, reading.MeanHalf);
        float[] halves = reading.Halves(sound.Samples.Length, sound.Rate);
        double mean = halves.Average();
        foreach ((double sigma, bool isParting) in s_filters)
        {
            float[] pulses = PulseFilter.Run(sound.Samples, halves, sigma, isParting);
            for (int i = 0; i < pulses.Length; i++)
            {
                pulses[i] *= (float)(halves[i] / mean);
            }

            AddPeaks(pulses, sound with { Begin = reading.Begin }, 0, mean / sound.Rate, isParting);
        }
    }

    private void AddPeaks(ReadOnlyMemory<float> pulses, ThinnedSound sound, int begin, double half, bool isParting)
    {
        int first = sound.Begin + (begin * sound.Factor);
        int end = Math.Min(_samples.Length, first + (pulses.Length * sound.Factor));
        PeakFinder finder = new(pulses, sound.Rate, WindowHalves * half);
        foreach (double hysteresis in s_hysteresis)
        {
            foreach (double floor in s_floors)
            {
                FilteredReading reading = new(first, end, finder.Find(hysteresis, floor), half * 1e6, _cells)
                {
                    IsParted = isParting,
                    Rate = _rate,
                };
                if (reading.IsRegular)
                {
                    _readings.Add(reading);
                }
            }
        }
    }
}
