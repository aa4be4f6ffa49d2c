using System;
using System.Collections.Generic;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Ladder;

/// <summary>When the transitions of a stripe pass the head.</summary>
public sealed class FluxTimes
{
    private FluxTimes(List<double> timesUs, List<double> halvesUs, List<int> places, int halves)
    {
        TimesUs = timesUs;
        HalvesUs = halvesUs;
        Places = places;
        Halves = halves;
    }

    /// <summary>Times in us.</summary>
    public List<double> TimesUs { get; }

    /// <summary>Length of the half cell there, in us.</summary>
    public List<double> HalvesUs { get; }

    /// <summary>Place of each transition in half cells from the start.</summary>
    public List<int> Places { get; }

    /// <summary>Half cells of the stripe.</summary>
    public int Halves { get; }

    /// <summary>Moves a stripe past the head.</summary>
    /// <param name="bits">The stripe, in the order in which it passes.</param>
    /// <param name="lastingUs">How long the whole stripe takes.</param>
    /// <param name="acceleration">Speed at the end against speed at the start.</param>
    /// <param name="jitter">Normal error of every transition, in half cells.</param>
    /// <param name="random">Where the errors come from.</param>
    public static FluxTimes Of(byte[] bits, double lastingUs, double acceleration, double jitter, Random random)
    {
        List<int> places = [0];
        int place = 0;
        foreach (byte bit in bits)
        {
            if (bit == 1)
            {
                places.Add(place + 1);
            }

            place += 2;
            places.Add(place);
        }

        List<double> times = [];
        List<double> halves = [];
        foreach (int at in places)
        {
            (double time, double slowness) = Motion((double)at / place, acceleration);
            double half = lastingUs / place * slowness;
            times.Add(time * lastingUs + (jitter > 0 ? Normal(random) * jitter * half : 0));
            halves.Add(half);
        }

        return new FluxTimes(times, halves, places, place);
    }

    /// <summary>Times in any order to intervals in whole us.</summary>
    /// <returns>How many intervals there are.</returns>
    public static int Intervals(IEnumerable<double> timesUs, ushort[] durationsUs)
    {
        List<double> sorted = [.. timesUs];
        sorted.Sort();
        int count = Math.Min(sorted.Count - 1, durationsUs.Length);
        for (int i = 0; i < count; i++)
        {
            double us = Math.Round(sorted[i + 1]) - Math.Round(sorted[i]);
            durationsUs[i] = (ushort)Math.Clamp(us, 1, PulseTrain.MaximumUs);
        }

        return count;
    }

    // Even acceleration from speed 1 to speed k: the share of the time at a share of the way, and 1/speed there
    // against the mean.
    private static (double Time, double Slowness) Motion(double way, double k)
    {
        if (k == 1)
        {
            return (way, 1);
        }

        double half = (k - 1) / 2;
        double time = (-1 + Math.Sqrt(1 + 4 * half * way * (k + 1) / 2)) / (2 * half);
        return (time, (k + 1) / 2 / (1 + (k - 1) * time));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
