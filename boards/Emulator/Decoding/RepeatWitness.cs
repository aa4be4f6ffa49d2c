using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Finds a part of a swipe that comes twice, one right behind the other. No hand moves a card twice in the same way: a
/// digit may repeat, its jitter does not. Check sums cannot see it where the digits of the part add up to nothing.
/// </summary>
internal static class RepeatWitness
{
    // Intervals of one character, and of the longest part.
    private const int Shortest = 6;
    private const int Longest = 200;

    // What was cut by the sample repeats to a us; at the seam an interval or two may differ.
    private const double NearUs = 1;
    private const int Seam = 2;

    // So unlikely in nats must it be by chance; of places and lengths there are some 10 nats.
    private const double Unlikely = 20;

    // Width of a distribution against its deviation, and how much of it is near.
    private const double WidthOfDeviation = 2.5;
    private const double NearWidth = (2 * NearUs) + 1;

    private const double LongShare = 0.7;

    /// <summary>True when a part comes twice.</summary>
    internal static bool IsRepeated(ushort[] intervalsUs)
    {
        for (int length = Shortest; length <= Math.Min(Longest, intervalsUs.Length / 2); length++)
        {
            if (IsRepeated(intervalsUs, length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(ushort[] intervalsUs, int length)
    {
        int run = 0;
        for (int i = 0; i + length <= intervalsUs.Length; i++)
        {
            bool isNear = i + length < intervalsUs.Length
                && Math.Abs(intervalsUs[i] - intervalsUs[i + length]) <= NearUs;
            if (!isNear && run >= length - Seam && Nats(intervalsUs.AsSpan(i - run, run)) >= Unlikely)
            {
                return true;
            }

            run = isNear ? run + 1 : 0;
        }

        return false;
    }

    // How unlikely it is that intervals which vary as these do come again; halves and cells vary each on their own.
    private static double Nats(ReadOnlySpan<ushort> intervalsUs)
    {
        double limit = LongShare * Max(intervalsUs);
        List<double> cells = [];
        List<double> halves = [];
        foreach (ushort interval in intervalsUs)
        {
            (interval > limit ? cells : halves).Add(interval);
        }

        return NatsOf(cells) + NatsOf(halves);
    }

    private static double NatsOf(List<double> alike)
    {
        if (alike.Count < 2)
        {
            return 0;
        }

        double mean = alike.Average();
        double deviation = Math.Sqrt(alike.Sum(us => (us - mean) * (us - mean)) / (alike.Count - 1));
        return alike.Count * Math.Log(Math.Max(1, WidthOfDeviation * deviation / NearWidth));
    }

    private static double Max(ReadOnlySpan<ushort> intervalsUs)
    {
        ushort most = 0;
        foreach (ushort interval in intervalsUs)
        {
            most = Math.Max(most, interval);
        }

        return most;
    }
}
