using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Of several readings of a swipe that nothing could be made of, the one with the most regular cells; among
/// equals the one whose bits most of the others share.
/// </summary>
internal static class BestReading
{
    private const int Share = 4;
    private const int Threshold = 91;
    private const int UnknownCost = 12;
    private const int WildCost = 6;
    private const int Near = 6;

    public static ushort[] Choose(IReadOnlyList<ushort[]> readings, F2fDecoder cells)
    {
        (int Score, string Core, ushort[] Reading)[] rated =
            [.. readings.Select(reading => Rate(reading, cells))];
        int best = rated.Max(r => r.Score);
        return rated.Where(r => r.Score >= best - Near)
            .GroupBy(r => r.Core)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Max(r => r.Score))
            .First().MaxBy(r => r.Score).Reading;
    }

    private static (int, string, ushort[]) Rate(ushort[] reading, F2fDecoder cells)
    {
        cells.Decode(reading, reading.Length, false, Share, Threshold);
        int score = cells.BitCount - UnknownCost * cells.UnknownCount - WildCost * cells.WildSteps
            - WildCost * cells.SpikeCount - cells.DoubtfulCount;
        return (score, BitText.Core(cells.Bits.AsSpan(0, cells.BitCount)), reading);
    }
}
