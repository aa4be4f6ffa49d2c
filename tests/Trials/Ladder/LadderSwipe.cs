using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Trials.Ladder;

/// <summary>Swipes of a rung: all damage lies within the text.</summary>
public static class LadderSwipe
{
    /// <summary>Makes a swipe.</summary>
    /// <param name="rung">What is wrong with it.</param>
    /// <param name="time">How long it lasts.</param>
    /// <param name="track">1, 2 or 3.</param>
    /// <param name="random">Where it comes from.</param>
    /// <param name="durationsUs">Takes the intervals.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>The text with its sentinels.</returns>
    public static string Make(
        LadderRung rung, SwipeTime time, int track, Random random, ushort[] durationsUs, out int count)
    {
        string text = LadderCard.Text(track, random);
        byte[] core = TrackEncoder.EncodeText(track, text);
        byte[] bits = LadderCard.Stripe(track, core);
        int first = 2 * LadderCard.Lead(track);
        int last = first + 2 * core.Length;
        if (rung.IsBackward)
        {
            Array.Reverse(bits);
            (first, last) = (2 * bits.Length - last, 2 * bits.Length - first);
        }

        double lasting = time.ShortestUs + random.NextDouble() * (time.LongestUs - time.ShortestUs);
        FluxTimes flux = FluxTimes.Of(bits, lasting, rung.Acceleration, rung.Jitter, random);
        int[] inText = [.. Enumerable.Range(0, flux.Places.Count)
            .Where(i => flux.Places[i] >= first && flux.Places[i] <= last)];
        count = FluxTimes.Intervals(Damage(rung, flux, inText, random), durationsUs);
        return track == 1 ? $"%{text}?" : $";{text}?";
    }

    private static List<double> Damage(LadderRung rung, FluxTimes flux, int[] inText, Random random)
    {
        HashSet<int> lost = [];
        for (int i = 0; i < rung.Missing; i++)
        {
            lost.Add(inText[random.Next(inText.Length)]);
        }

        for (int i = 0; i < rung.MissingPairs; i++)
        {
            int at = inText[random.Next(inText.Length)];
            lost.Add(at);
            lost.Add(at + 1);
        }

        List<double> times = [.. Enumerable.Range(0, flux.TimesUs.Count)
            .Where(i => !lost.Contains(i)).Select(i => flux.TimesUs[i])];
        for (int i = 0; i < rung.Spikes + rung.Extra; i++)
        {
            int at = inText[random.Next(inText.Length - 1)];
            double place = flux.TimesUs[at] + random.NextDouble() * (flux.TimesUs[at + 1] - flux.TimesUs[at]);
            times.Add(place);
            if (i < rung.Spikes)
            {
                times.Add(place + (0.08 + 0.22 * random.NextDouble()) * flux.HalvesUs[at]);
            }
        }

        return times;
    }
}
