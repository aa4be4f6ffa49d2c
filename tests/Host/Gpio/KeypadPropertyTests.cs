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
    public void Only_a_key_pressed_alone_is_reported_and_only_once(int seed)
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
