using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// The recorded clock and data lines of a reader as the F2F line that they were made from, as the terminal's
/// <see cref="ClockDataCapture"/> has it. Both lines rest at the same level, and data away from it is 1.
/// </summary>
internal static class ClockDataLines
{
    private const int FewestStrobes = SwipeClassifier.FewestIntervals / 2;

    /// <summary>The swipes of two lines.</summary>
    internal static List<Recording> Swipes(VcdWire clock, VcdWire data)
    {
        bool rest = clock.RestLevel;
        double[] begins = [.. clock.Levels.Skip(1).Where(level => level.Level != rest).Select(level => level.TimeUs)];
        double[] ends = [.. clock.Levels.Where(level => level.Level == rest).Select(level => level.TimeUs)];
        int[] bits = Bits(begins, ends, data, rest);
        return
        [
            .. EdgeTrains.Split(begins).Where(train => train.End.Value - train.Start.Value > FewestStrobes)
                .Select(train => Swipe([.. begins.Take(train)], [.. bits.Take(train)])),
        ];
    }

    // Some readers change data with the strobe, some before it: in the middle of the strobe it stands still for all.
    private static int[] Bits(double[] begins, double[] ends, VcdWire data, bool rest)
    {
        int[] bits = new int[begins.Length];
        int end = 0;
        int at = -1;
        for (int i = 0; i < bits.Length; i++)
        {
            while (end < ends.Length && ends[end] <= begins[i])
            {
                end++;
            }

            double middle = end < ends.Length ? (begins[i] + ends[end]) / 2 : begins[i];
            while (at + 1 < data.Levels.Count && data.Levels[at + 1].TimeUs <= middle)
            {
                at++;
            }

            bits[i] = at >= 0 && data.Levels[at].Level != rest ? 1 : 0;
        }

        return bits;
    }

    private static Recording Swipe(double[] strobesUs, int[] bits)
    {
        List<double> edges = [strobesUs[0] - (strobesUs[1] - strobesUs[0])];
        for (int i = 0; i < strobesUs.Length; i++)
        {
            if (bits[i] == 1)
            {
                edges.Add((edges[^1] + strobesUs[i]) / 2);
            }

            edges.Add(strobesUs[i]);
        }

        return new Recording(EdgeTrains.Name(strobesUs[0], strobesUs[^1]), [IntervalRounding.FromTimes(edges)]);
    }
}
