using System;
using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Hal.Keypad;

namespace PosTerminal.Tests.Gpio;

/// <summary>The scan allocates nothing and is fast.</summary>
[TestClass]
public class KeypadAllocationTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Ten_thousand_scans_with_key_presses_allocate_nothing()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Play(rig, 100, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int taken = Play(rig, 10_000, 1_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.AreEqual(500, taken);
        Assert.AreEqual(0L, allocated);
    }

    [TestMethod]
    public void Idle_scans_run_a_thousand_times_faster_than_real_time_even_in_debug()
    {
        const int scans = 200_000;
        KeypadRig rig = KeypadRig.FourByFour();
        Play(rig, 2_000, 0);
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < scans; i++)
        {
            rig.Keypad.Scan(100_000 + i * 10L);
        }

        double perSecond = scans / watch.Elapsed.TotalSeconds;
        TestContext.WriteLine($"{perSecond:N0} idle 4x4 scans per second");
        Assert.IsTrue(perSecond > 100_000, $"{perSecond:N0} scans per second, 100 a second are real time");
    }

    private static int Play(KeypadRig rig, int scans, long fromScan)
    {
        int taken = 0;
        for (long scan = fromScan; scan < fromScan + scans; scan++)
        {
            string contacts = (scan % 20) switch { 5 => "5", 12 => "-", _ => "" };
            if (contacts != "")
            {
                rig.Touch(contacts);
            }

            rig.ScanAt(scan * 10);
            taken += rig.Keypad.TryTake(out byte key) && key == '5' ? 1 : 0;
        }

        return taken;
    }
}
