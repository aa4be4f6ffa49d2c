using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Tests.Hal.Keypad;

namespace PosTerminal.Tests.Gpio;

/// <summary>The scan allocates nothing.</summary>
[TestClass]
public class KeypadAllocationTests
{
    private const int Scans = 10_000;

    [TestMethod]
    public void Ten_thousand_scans_with_key_presses_allocate_nothing()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        int taken = 0;
        int played = 0;
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            taken = Play(rig, Scans, played);
            played += Scans;
        }));
        Assert.AreEqual(500, taken);
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
