using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class StoreCompactionTests
{
    [TestMethod]
    [DataRow((int)FlashFault.CutBefore)]
    [DataRow((int)FlashFault.CutAfter)]
    [DataRow((int)FlashFault.Torn)]
    [DataRow((int)FlashFault.OpenError)]
    [DataRow((int)FlashFault.WriteError)]
    [DataRow((int)FlashFault.CloseError)]
    [DataRow((int)FlashFault.Full)]
    [DataRow((int)FlashFault.Swallowed)]
    public void A_compaction_that_ends_at_any_operation_leaves_the_old_or_the_new_records(int fault)
    {
        int operations = OperationsOfCompaction();
        int failed = 0;
        for (int operation = 1; operation <= operations; operation++)
        {
            StoreRig rig = StoreRig.With(20);
            rig.Flash.Inject(rig.Flash.Operations + operation, (FlashFault)fault, 17);
            failed += rig.Compact() ? 0 : 1;
            Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Reopen());
            bool isOld = rig.Found.IsSame(rig.Model);
            rig.Model.KeepEven();
            Assert.IsTrue(isOld || rig.Found.IsSame(rig.Model), rig.Found.ToString());
            rig.ExpectGoesOn();
            Assert.IsTrue(rig.Compact());
            rig.ExpectReopened(StoreCondition.Ready);
        }

        Assert.IsTrue(failed > 0);
    }

    [TestMethod]
    [DataRow((int)FlashFault.OpenError)]
    [DataRow((int)FlashFault.WriteError)]
    [DataRow((int)FlashFault.CloseError)]
    [DataRow((int)FlashFault.Full)]
    [DataRow((int)FlashFault.Swallowed)]
    public void A_compaction_that_fails_once_is_no_damage_and_nothing_is_lost(int fault)
    {
        int operations = OperationsOfCompaction();
        for (int operation = 1; operation <= operations; operation++)
        {
            StoreRig rig = StoreRig.With(20);
            rig.Flash.Inject(rig.Flash.Operations + operation, (FlashFault)fault, 17);
            rig.Compact();
            Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Store.Condition);
            Assert.IsTrue(rig.Append(900));
            Assert.IsTrue(rig.Append(901));
            rig.ExpectReopened(StoreCondition.Ready);
        }
    }

    [TestMethod]
    public void A_compaction_without_room_is_not_due_again_at_once()
    {
        StoreRig rig = StoreRig.With(12);
        Assert.IsTrue(rig.Store.IsCompactionDue);
        rig.Flash.Inject(rig.Flash.Operations + 1, FlashFault.Full);
        Assert.IsFalse(rig.Store.TryCompact(rig.Model));
        Assert.IsFalse(rig.Store.IsCompactionDue);
        Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Store.Condition);
    }

    /// <summary>
    /// The cut comes before the switch record, or before the old journal is removed. One number may be missing there:
    /// that of a write that failed.
    /// </summary>
    [TestMethod]
    [DataRow(2, 1, (int)StoreCondition.RolledBack)]
    [DataRow(2, 2, (int)StoreCondition.RolledBack)]
    [DataRow(4, 1, (int)StoreCondition.Ready)]
    [DataRow(4, 2, (int)StoreCondition.Damaged)]
    public void Records_missing_between_the_old_journal_and_the_new_one_are_found(
        int operation, int records, int condition)
    {
        StoreRig rig = StoreRig.With(5);
        rig.Flash.Inject(rig.Flash.Operations + operation, FlashFault.CutBefore);
        rig.Compact();
        rig.Flash.PowerUp();
        byte[] old = rig.Flash.Copy(StorageFile.JournalA)!;
        byte[] shorter = new byte[old.Length - (40 * records)];
        System.Array.Copy(old, 0, shorter, 0, shorter.Length);
        rig.Flash.Put(StorageFile.JournalA, shorter);
        Assert.AreEqual(condition, (int)rig.Reopen());
    }

    [TestMethod]
    public void An_old_journal_that_comes_back_is_removed_or_damage()
    {
        StoreRig rig = StoreRig.With(5);
        byte[]? first = rig.Flash.Copy(StorageFile.JournalA);
        Assert.IsTrue(rig.Compact());
        rig.Flash.Put(StorageFile.JournalA, first);
        rig.ExpectReopened(StoreCondition.Ready);
        Assert.AreEqual(-1, rig.Flash.LengthOf(StorageFile.JournalA));
        byte[]? second = rig.Flash.Copy(StorageFile.JournalB);
        Assert.IsTrue(rig.Compact());
        Assert.IsTrue(rig.Compact());
        Assert.IsTrue(rig.Compact());
        rig.Flash.Put(StorageFile.JournalB, first);
        rig.ExpectReopened(StoreCondition.Damaged);
        rig.Flash.Put(StorageFile.JournalB, second);
        rig.ExpectReopened(StoreCondition.Damaged);
    }

    [TestMethod]
    public void A_source_with_a_type_of_the_store_is_refused_and_the_old_records_stay()
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsFalse(rig.Store.TryCompact(new WrongSource(null)));
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }

    [TestMethod]
    public void While_a_compaction_runs_nothing_is_appended()
    {
        StoreRig rig = StoreRig.With(4);
        WrongSource source = new(rig.Store);
        Assert.IsFalse(rig.Store.TryCompact(source));
        Assert.IsFalse(source.IsAppended);
    }

    private static int OperationsOfCompaction()
    {
        StoreRig rig = StoreRig.With(20);
        int before = rig.Flash.Operations;
        Assert.IsTrue(rig.Compact());
        return rig.Flash.Operations - before;
    }
}
