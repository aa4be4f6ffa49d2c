using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Hal.Storage;

/// <summary>A store with a damaged record: the rest is read, and can be written anew.</summary>
[TestClass]
public class StoreRepairTests
{
    private const int FrameBits = 40 * 8;
    private const int Records = 6;

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(Records)]
    public void One_damaged_frame_costs_that_record_and_no_other(int frame)
    {
        StoreRig rig = StoreRig.With(Records);
        rig.Flash.Flip(rig.Journal(), (frame * FrameBits) + 100);
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.AreEqual(1, rig.Found.LostCount);
        Assert.AreEqual(frame == 0 ? Records : Records - 1, rig.Found.Count);
        Assert.IsFalse(rig.Found.HasForeign);
        Repair(rig);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void A_compacted_journal_is_repaired_too_wherever_it_is_damaged(int frame)
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsTrue(rig.Compact());
        rig.Append(7);
        rig.Append(8);
        rig.Flash.Flip(rig.Journal(), (frame * FrameBits) + 100);
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.AreEqual(1, rig.Found.LostCount);
        Repair(rig);
    }

    [TestMethod]
    public void A_damaged_anchor_is_written_anew_and_no_record_is_lost()
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsTrue(rig.Compact());
        rig.Flash.Flip(StorageFile.AnchorA, 100);
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.AreEqual(0, rig.Found.LostCount);
        Assert.AreEqual(2, rig.Found.Count);
        Repair(rig);
    }

    [TestMethod]
    public void After_a_repair_an_older_copy_is_older_all_the_same()
    {
        StoreRig rig = StoreRig.With(Records);
        byte[] before = rig.Flash.Copy(rig.Journal())!;
        int file = rig.Journal();
        rig.Flash.Flip(file, FrameBits + 100);
        rig.ExpectReopened(StoreCondition.Damaged);
        Repair(rig);
        rig.Flash.TryDelete(StorageFile.JournalA);
        rig.Flash.TryDelete(StorageFile.JournalB);
        rig.Flash.TryAppend(file, before, before.Length);
        rig.ExpectReopened(StoreCondition.RolledBack);
        Assert.IsFalse(rig.Store.CanRepair);
    }

    [TestMethod]
    public void An_older_copy_is_not_repaired_for_being_damaged()
    {
        StoreRig rig = StoreRig.With(4);
        int file = rig.Journal();
        byte[] before = rig.Flash.Copy(file)!;
        Assert.IsTrue(rig.Compact());
        rig.Flash.TryDelete(rig.Journal());
        rig.Flash.TryAppend(file, before, before.Length);
        rig.Flash.Flip(file, FrameBits + 100);
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.IsFalse(rig.Store.CanRepair);
        Assert.IsFalse(rig.Store.TryCompact(rig.Found));
    }

    [TestMethod]
    public void Without_any_journal_there_is_nothing_to_repair()
    {
        StoreRig rig = StoreRig.With(4);
        rig.Flash.TryDelete(rig.Journal());
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.IsFalse(rig.Store.CanRepair);
        Assert.IsFalse(rig.Store.TryCompact(rig.Found));
    }

    // What was read is written anew; the store is ready, and stays so.
    private static void Repair(StoreRig rig)
    {
        RecordList kept = new();
        kept.Set(rig.Found);
        Assert.IsTrue(rig.Store.CanRepair);
        Assert.IsTrue(rig.Store.TryCompact(kept));
        Assert.IsFalse(rig.Store.CanRepair);
        rig.Model.Set(kept);
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }
}
