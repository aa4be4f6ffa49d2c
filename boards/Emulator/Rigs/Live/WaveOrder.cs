using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>A swipe of the emulator's synthesiser as requests to a jig: same order and seed, same wave.</summary>
public static class WaveOrder
{
    private const int IntervalsPerLine = 28;
    private const long NsPerUs = 1_000;
    private const long TailUs = 2_000;

    /// <summary>The requests in their order; the last one plays.</summary>
    public static IEnumerable<string> Requests(SwipeWaveform wave)
    {
        long[] edges = Edges(wave);
        long[] intervals = Intervals(edges, wave.PresentEndNs);
        yield return $"wave begin n={intervals.Length} idle=0";
        foreach (long[] line in intervals.Chunk(IntervalsPerLine))
        {
            yield return $"wave add {string.Join(',', line)}";
        }
        long firstNs = edges.Length > 0 ? edges[0] : wave.PresentBeginNs;
        long beforeUs = (firstNs - wave.PresentBeginNs) / NsPerUs;
        long untilUs = Math.Max(0, (wave.PresentEndNs - firstNs) / NsPerUs);
        yield return wave.IsUnseen ? "wave play" : $"wave play before={beforeUs} until={untilUs}";
    }

    /// <summary>The changes that the head sees from the moment when the card is there, in ns.</summary>
    public static long[] Edges(SwipeWaveform wave) =>
        [.. wave.Track2EdgesNs.Where(edge => edge >= wave.PresentBeginNs)];

    /// <summary>
    /// Times between the changes, in us. The line goes back to rest by itself: after an odd number of changes only when
    /// the card is out.
    /// </summary>
    public static long[] Intervals(long[] edgesNs, long endNs)
    {
        long[] us = [.. edgesNs.Select(edge => edge / NsPerUs)];
        IEnumerable<long> between = us.Skip(1).Zip(us, (later, earlier) => Math.Max(1, later - earlier));
        return us.Length % 2 == 0 ? [.. between] : [.. between, Math.Max(0, (endNs / NsPerUs) - us[^1]) + TailUs];
    }
}
