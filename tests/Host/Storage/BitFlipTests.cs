using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

[TestClass]
public class BitFlipTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(10)]
    [DataRow(11)]
    [DataRow(25)]
    [DataRow(StoreScript.Steps)]
    public void A_flipped_bit_anywhere_closes_the_store(int steps)
    {
        StoreRig rig = Played(steps);
        int ready = 0;
        ForEachFlip(rig, () => ready += rig.Reopen() == StoreCondition.Damaged ? 0 : 1);
        Assert.AreEqual(0, ready);
    }

    /// <summary>With both journals there, and a torn end: a flip in the torn part or in none may pass.</summary>
    [TestMethod]
    [DataRow(FlashFault.Torn, 17)]
    [DataRow(FlashFault.CutBefore, 0)]
    [DataRow(FlashFault.CutAfter, 0)]
    public void A_flipped_bit_after_a_cut_never_makes_a_wrong_record(FlashFault fault, int kept)
    {
        for (int operation = 1; operation <= 5; operation++)
        {
            StoreRig rig = Played(21);
            rig.Flash.Inject(rig.Flash.Operations + operation, fault, kept);
            StoreScript script = new();
            script.Play(rig, 22);
            ForEachFlip(rig, () => Check(rig, script));
        }
    }

    private static void Check(StoreRig rig, StoreScript script)
    {
        if (rig.Reopen() is StoreCondition.Ready or StoreCondition.Virgin)
        {
            bool isKnown = rig.Found.IsSame(rig.Model) || rig.Found.IsSame(script.UnderWay);
            Assert.IsTrue(isKnown, rig.Found.ToString());
        }
    }

    private static StoreRig Played(int steps)
    {
        StoreRig rig = new();
        rig.Open();
        new StoreScript().Play(rig, 1, steps);
        return rig;
    }

    private static void ForEachFlip(StoreRig rig, System.Action check)
    {
        FlashImage image = new(rig.Flash);
        for (int file = 0; file < StorageFile.Count; file++)
        {
            for (int bit = 0; bit < image.BitsOf(file); bit++)
            {
                image.PutInto(rig.Flash);
                rig.Flash.Flip(file, bit);
                check();
            }
        }
    }
}
