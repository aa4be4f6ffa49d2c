using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Divides the times of flux changes into swipes: what is parted by silence.</summary>
internal static class EdgeTrains
{
    // The slowest cell of a card is 7 ms; what a capture of the terminal takes for the end is as long.
    private const double SilenceUs = 60_000;

    /// <summary>Ranges of the changes between which there is no silence.</summary>
    internal static List<Range> Split(IReadOnlyList<double> timesUs)
    {
        List<Range> trains = [];
        int begin = 0;
        for (int i = 1; i <= timesUs.Count; i++)
        {
            if (i == timesUs.Count || timesUs[i] - timesUs[i - 1] > SilenceUs)
            {
                trains.Add(begin..i);
                begin = i;
            }
        }

        return trains;
    }

    /// <summary>
    /// The swipes of a line. Fewer changes than <paramref name="fewest"/> between silence and silence are a touch or a
    /// level at power-up.
    /// </summary>
    internal static List<Recording> Swipes(IReadOnlyList<double> timesUs, int fewest) =>
    [
        .. Split(timesUs).Where(train => train.End.Value - train.Start.Value > fewest)
            .Select(train => Swipe([.. timesUs.Take(train)])),
    ];

    /// <summary>Where a swipe lies, for its name.</summary>
    internal static string Name(double beginUs, double endUs) =>
        FormattableString.Invariant($"{beginUs / 1e6:F3}-{endUs / 1e6:F3} s");

    private static Recording Swipe(double[] timesUs) =>
        new(Name(timesUs[0], timesUs[^1]), [IntervalRounding.FromTimes(timesUs)]);
}
