using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Tests.Swipes;

/// <summary>Bits of a bank card are withheld however badly it was read; bits of anything else are shown.</summary>
[TestClass]
public sealed class ShownBitsTests
{
    private const int Swipes = 40;

    [TestMethod]
    public void Bits_of_a_damaged_bank_card_are_withheld()
    {
        ushort[] intervals = new ushort[2048];
        foreach (LadderRung rung in LadderRung.All)
        {
            int shown = 0;
            for (int number = 0; number < Swipes; number++)
            {
                LadderSwipe.Make(rung, SwipeTime.Calm, 2, new Random(number), intervals, out int count);
                ushort[] reading = intervals[..count];
                Recording recording = new("", [reading]);
                shown += DecodeReport.Bits(DeviceDecoder.Decode(recording)) == null ? 0 : 1;
                shown += DecodeReport.Bits(RecordingDecoder.Decode(recording, 0)) == null ? 0 : 1;
            }

            Assert.AreEqual(0, shown, rung.Name);
        }
    }

    [TestMethod]
    public void Bits_of_a_sentinel_that_is_lost_are_withheld()
    {
        int[] bits = [.. RecordedSwipe.Bits];
        bits[23] ^= 1;
        Assert.IsNull(ShownOf(Intervals(bits)));
    }

    [TestMethod]
    public void Bits_of_a_scratched_transit_card_are_shown()
    {
        Random random = new(7);
        int shown = 0;
        for (int i = 0; i < Swipes; i++)
        {
            int[] groups = [.. Enumerable.Range(0, 10).SelectMany(_ =>
                Enumerable.Range(0, 10).Select(_ => random.Next(2)).Concat(new int[10]))];
            List<double> intervals = Intervals([.. new int[30], .. groups, .. new int[30]]);
            int at = random.Next(60, intervals.Count - 60);
            intervals[at] *= 2.2;
            intervals[at + 20] *= 0.4;
            shown += ShownOf(intervals) == null ? 0 : 1;
        }

        Assert.AreEqual(Swipes, shown);
    }

    private static string? ShownOf(List<double> intervals)
    {
        string csv = string.Join('\n', intervals.Select(us => us.ToString(CultureInfo.InvariantCulture)));
        string bits = RecordedSwipe.Decode("csv", csv, "--bits").Output.Split("bits: ")[1].Trim();
        return bits.StartsWith("withheld", StringComparison.Ordinal) ? null : bits;
    }

    private static List<double> Intervals(int[] bits) =>
        [.. bits.SelectMany(bit => bit == 1 ? new[] { 200.0, 200.0 } : [400.0])];
}
