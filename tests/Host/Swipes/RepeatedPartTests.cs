using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Tests.Swipes;

/// <summary>
/// A recording of which a part was doubled by hand. Zeros add nothing to the sum, so that every check of the frame
/// passes; only the jitter tells that a part comes twice.
/// </summary>
[TestClass]
public sealed class RepeatedPartTests
{
    private const string Text = "4111111111111111=30121010000000000";
    private const int Swipes = 60;
    private const int CellsOfDigit = 5;

    [TestMethod]
    [DataRow(2, 1.0)]
    [DataRow(3, 2.0)]
    [DataRow(4, 1.0)]
    public void A_part_that_comes_twice_is_not_read(int digits, double acceleration)
    {
        int read = 0;
        for (int seed = 0; seed < Swipes; seed++)
        {
            Random random = new(seed);
            List<ushort> swipe = Swipe(acceleration, random, out FluxTimes flux);
            int cell = LadderCard.Lead(2) + (CellsOfDigit * (Text.IndexOf('=') + 10));
            int begin = flux.Places.IndexOf(2 * cell);
            int end = flux.Places.IndexOf(2 * (cell + (CellsOfDigit * digits)));
            swipe.InsertRange(end, swipe.GetRange(begin, end - begin));
            read += Decode(swipe).Text.Length > 0 ? 1 : 0;
        }

        Assert.IsTrue(read <= Swipes / 10, $"{read} of {Swipes} were read");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(4.0)]
    public void A_whole_swipe_of_the_same_card_is_read(double acceleration)
    {
        for (int seed = 0; seed < Swipes; seed++)
        {
            DecodedSwipe swipe = Decode(Swipe(acceleration, new Random(seed), out _));
            Assert.AreEqual(Text.Length + 2, swipe.Text.Length, $"seed {seed}");
        }
    }

    private static List<ushort> Swipe(double acceleration, Random random, out FluxTimes flux)
    {
        byte[] stripe = LadderCard.Stripe(2, TrackEncoder.EncodeText(2, Text));
        flux = FluxTimes.Of(stripe, 150_000, acceleration, 0.03, random);
        ushort[] intervals = new ushort[2048];
        int count = FluxTimes.Intervals(flux.TimesUs, intervals);
        return [.. intervals.Take(count)];
    }

    private static DecodedSwipe Decode(List<ushort> swipe) =>
        RecordingDecoder.Decode(new Recording("", [[.. swipe]]), 2);
}
