using System;
using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Tests.Hal.Magstripe;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>
/// Prints how long the reader takes for a burst and how long an empty loop takes, in ticks of 100 ns, the best of a
/// few. Whoever reads the output judges them.
/// </summary>
[TestClass]
public class DecodeTime
{
    private const int Repeats = 5;
    private const int LoopIterations = 100_000;
    private const int HalfCellUs = 339;
    private const int DeviationOfTwo = 82;

    [TestMethod]
    [DataRow("good", 0, 0, true)]
    [DataRow("damaged", 40, 0, false)]
    [DataRow("jittery", 0, 20, false)]
    public void A_burst_is_decoded_or_classified(string name, int wornCells, int jitterPercent, bool isRead)
    {
        ushort[] durations = Durations(wornCells);
        Jitter(durations, jitterPercent);
        ListedCapture burst = new ListedCapture(durations);
        MagstripeReader reader = new MagstripeReader(burst, null, null);
        CardSwipe swipe = new CardSwipe();
        long best = long.MaxValue;
        long bestCall = long.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            reader.Arm();
            long start = DateTime.UtcNow.Ticks;
            long longest = 0;
            bool isTold = false;
            while (!isTold)
            {
                long call = DateTime.UtcNow.Ticks;
                isTold = reader.TryTake(0, swipe);
                call = DateTime.UtcNow.Ticks - call;
                longest = call > longest ? call : longest;
            }
            best = Shorter(best, DateTime.UtcNow.Ticks - start);
            bestCall = Shorter(bestCall, longest);
            Assert.AreEqual(isRead, swipe.Class == SwipeClass.Good);
        }
        MarkedLine.Print("measure", "decode-" + name + " " + best.ToString());
        MarkedLine.Print("measure", "decode-" + name + "-call " + bestCall.ToString());
    }

    [TestMethod]
    public void An_empty_loop_counts()
    {
        long best = long.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            long start = DateTime.UtcNow.Ticks;
            int count = 0;
            while (count < LoopIterations)
            {
                count++;
            }
            best = Shorter(best, DateTime.UtcNow.Ticks - start);
            Assert.AreEqual(LoopIterations, count);
        }
        MarkedLine.Print("measure", "loop " + best.ToString());
    }

    // Every flux change moves by a sum of two equal chances, with that share of a half cell as its deviation.
    private static void Jitter(ushort[] durations, int percent)
    {
        int seed = 1;
        int before = 0;
        for (int i = 0; i < durations.Length; i++)
        {
            int moved = (Chance(ref seed) + Chance(ref seed)) * percent * HalfCellUs / (100 * DeviationOfTwo);
            durations[i] = (ushort)(durations[i] + moved - before);
            before = moved;
        }
    }

    // -100 to 100.
    private static int Chance(ref int seed)
    {
        seed = (seed * 1_103_515_245) + 12_345;
        return ((seed >> 16) & 0x7FFF) % 201 - 100;
    }

    private static long Shorter(long a, long b) => a < b ? a : b;

    // Half a cell for each half of a one, a cell for a zero; worn cells in the middle are one long level each.
    private static ushort[] Durations(int wornCells)
    {
        byte[] bits = StripeBits.Track2(";4012002000060016=49121200000012345?");
        ushort[] durations = new ushort[2 * bits.Length];
        int count = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            bool isWorn = i >= 80 && i < 80 + wornCells;
            if (bits[i] == 1 && !isWorn)
            {
                durations[count++] = HalfCellUs;
                durations[count++] = HalfCellUs;
            }
            else
            {
                durations[count++] = (ushort)(isWorn && i % 3 == 0 ? HalfCellUs * 3 / 2 : HalfCellUs * 2);
            }
        }
        ushort[] burst = new ushort[count];
        Array.Copy(durations, 0, burst, 0, count);
        return burst;
    }
}
