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

    [TestMethod]
    [DataRow("good", 0, true)]
    [DataRow("damaged", 40, false)]
    public void A_burst_is_decoded_or_classified(string name, int wornCells, bool isRead)
    {
        ListedCapture burst = new ListedCapture(Durations(wornCells));
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
