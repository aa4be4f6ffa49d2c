using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Hal.Keypad;
using PosTerminal.Tests.Hal.Keypad;

namespace PosTerminal.Tests.Gpio;

/// <summary>What must hold for every way to press keys.</summary>
[TestClass]
public class KeypadPropertyTests
{
    private const string Legends = "123A456B789C*0#D";
    private const int QuietMs = 60;

    [TestMethod]
    public void The_rectangle_guard_agrees_with_its_definition_on_all_65536_sets()
    {
        int[] rectangles = Rectangles().ToArray();
        Assert.AreEqual(36, rectangles.Length);
        for (int keys = 0; keys < 1 << 16; keys++)
        {
            bool expected = rectangles.Any(rectangle => (keys & rectangle) == rectangle);
            Assert.AreEqual(expected, RectangleGuard.IsAmbiguous(keys, 4, 4), $"keys {keys:X4}");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void Keys_that_go_down_together_give_none_and_one_alone_counts_once(int seed)
    {
        Random random = new(seed);
        KeypadRig rig = KeypadRig.FourByFour();
        rig.ScanAt(0);
        long nowMs = 1;
        for (int press = 0; press < 500; press++)
        {
            string keys = RandomKeys(random);
            string taken = Hold(rig, random, keys, ref nowMs) + Hold(rig, random, "", ref nowMs);
            string expected = keys.Length == 1 ? keys : "";
            Assert.AreEqual(expected, taken, $"seed {seed}, press {press}, keys {keys}");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Digits_of_fast_hands_that_overlap_and_bounce_come_out_as_they_went_down(int seed)
    {
        Random random = new(seed);
        KeypadRig rig = KeypadRig.FourByFour();
        rig.ScanAt(0);
        List<(char Digit, int DownMs, int UpMs)> presses = Overlapping(random);
        string taken = "";
        int nextScanMs = 1;
        for (int nowMs = 1; nowMs < presses[^1].UpMs + QuietMs; nowMs++)
        {
            rig.Board.NowNs = nowMs * 1_000_000L;
            rig.Touch(string.Concat(presses.Where(press => IsClosed(press.DownMs, press.UpMs, nowMs, random))
                .Select(press => press.Digit)));
            if (nowMs >= nextScanMs)
            {
                rig.ScanAt(nowMs);
                taken += rig.Taken();
                nextScanMs = nowMs + random.Next(5, 16);
            }
        }
        Assert.AreEqual(string.Concat(presses.Select(press => press.Digit)), taken, $"seed {seed}");
    }

    // Each goes down 80 to 150 ms after the one before, which goes up 20 to 40 ms later: 36 ms after that its release
    // is certain, so that a third key never meets it.
    private static List<(char Digit, int DownMs, int UpMs)> Overlapping(Random random)
    {
        List<(char Digit, int DownMs, int UpMs)> presses = [];
        int downMs = 100;
        char former = ' ';
        for (int i = 0; i < 300; i++)
        {
            char digit = random.GetItems<char>([.. "0123456789".Where(each => each != former)], 1)[0];
            int nextMs = downMs + random.Next(80, 151);
            presses.Add((digit, downMs, nextMs + random.Next(20, 41)));
            downMs = nextMs;
            former = digit;
        }
        return presses;
    }

    private static bool IsClosed(int downMs, int upMs, int nowMs, Random random)
    {
        bool isBouncing = nowMs - downMs is >= 0 and < 6 || nowMs - upMs is >= 0 and < 6;
        return isBouncing ? random.Next(2) == 0 : nowMs >= downMs && nowMs < upMs;
    }

    /// <summary>Bounces for up to 6 ms, then stays; scans at a jittering cadence of 5 to 15 ms.</summary>
    private static string Hold(KeypadRig rig, Random random, string keys, ref long nowMs)
    {
        string taken = "";
        long bounceUntilMs = nowMs + random.Next(7);
        long untilMs = nowMs + QuietMs + random.Next(100);
        long nextScanMs = nowMs + random.Next(5, 16);
        for (; nowMs < untilMs; nowMs++)
        {
            rig.Board.NowNs = nowMs * 1_000_000;
            bool bouncesOff = nowMs < bounceUntilMs && random.Next(2) == 0;
            rig.Touch(bouncesOff ? "" : keys);
            if (nowMs >= nextScanMs)
            {
                rig.ScanAt(nowMs);
                taken += rig.Taken();
                nextScanMs = nowMs + random.Next(5, 16);
            }
        }

        return taken;
    }

    private static string RandomKeys(Random random)
    {
        int count = random.Next(3) == 0 ? random.Next(2, 5) : 1;
        return string.Concat(random.GetItems<char>(Legends, count).Distinct());
    }

    private static IEnumerable<int> Rectangles() =>
        from upper in Enumerable.Range(0, 4)
        from lower in Enumerable.Range(upper + 1, 3 - upper)
        from left in Enumerable.Range(0, 4)
        from right in Enumerable.Range(left + 1, 3 - left)
        select (1 << left | 1 << right) << (4 * upper) | (1 << left | 1 << right) << (4 * lower);
}
