using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Tests.Hal.Magstripe;

namespace PosTerminal.Tests.Swipes;

/// <summary>
/// Random hands over random cards, timed on two lines without a common time: nearly all are read, and whatever is read
/// is the card.
/// </summary>
[TestClass]
public class ClockDataHandTests
{
    private const int Swipes = 1000;
    private const double SlowestMmPerS = 70;
    private const double FastestMmPerS = 1500;
    private const double CellMm = 0.338667;

    private readonly List<long> _strobeUs = [];
    private readonly List<long> _dataUs = [];

    [TestMethod]
    public void Nearly_every_swipe_is_read_and_none_is_read_as_another_card()
    {
        List<int> unread = [];
        for (int seed = 1; seed <= Swipes; seed++)
        {
            Random random = new(seed);
            string pan = Pan(random);
            CardSwipe swipe = Read(random, pan);
            bool isRead = swipe.Class is SwipeClass.Good or SwipeClass.GoodReversed or SwipeClass.Marginal;
            if (isRead)
            {
                string read = Encoding.ASCII.GetString(swipe.Card.Track2, 0, swipe.Card.PanLength);
                Assert.AreEqual(pan, read, $"seed {seed}");
            }
            else
            {
                unread.Add(seed);
            }
        }

        Assert.IsLessThanOrEqualTo(Swipes / 200, unread.Count, $"unread: seeds {string.Join(", ", unread)}");
    }

    private CardSwipe Read(Random random, string pan)
    {
        byte[] bits = StripeBits.Track2($";{pan}=4912120{Digits(random, random.Next(5, 14))}?");
        if (random.Next(2) == 1)
        {
            StripeBits.Reverse(bits);
        }

        Play(random, bits);
        ClockDataCapture capture = new(Capture(_strobeUs, 1), Capture(_dataUs, 2));
        MagstripeReader reader = new(capture, null, null);
        CardSwipe swipe = new();
        while (!reader.TryTake(0, swipe))
        {
        }

        return swipe;
    }

    // A hand that gets up to six times faster or slower, and wavers; data changes with the strobe, or 1 us before.
    private void Play(Random random, byte[] bits)
    {
        double start = SlowestMmPerS * Math.Pow(FastestMmPerS / SlowestMmPerS, random.NextDouble());
        double change = Math.Pow(6, (2 * random.NextDouble()) - 1);
        double waver = 0.1 * random.NextDouble();
        _strobeUs.Clear();
        _dataUs.Clear();
        double nowUs = 0;
        int level = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            double place = (double)i / bits.Length;
            double speed = start * Math.Pow(change, place) * (1 + (waver * Math.Sin(6 * place)));
            double periodUs = CellMm / Math.Clamp(speed, SlowestMmPerS, FastestMmPerS) * 1e6;
            if (bits[i] != level)
            {
                _dataUs.Add((long)nowUs - random.Next(2));
                level = bits[i];
            }

            _strobeUs.Add((long)nowUs);
            _strobeUs.Add((long)(nowUs + (periodUs / 3)));
            nowUs += periodUs;
        }
    }

    private static ListedCapture Capture(List<long> edgesUs, int tickUs) => new(edgesUs
        .Zip(edgesUs.Skip(1), (from, to) => (ushort)(((to / tickUs) - (from / tickUs)) * tickUs))
        .ToArray());

    private static string Pan(Random random)
    {
        string start = "4" + Digits(random, 14);
        return Enumerable.Range('0', 10).Select(digit => start + (char)digit).First(IsLuhn);
    }

    private static bool IsLuhn(string pan) => pan
        .Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1))
        .Sum(value => value > 9 ? value - 9 : value) % 10 == 0;

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
}
