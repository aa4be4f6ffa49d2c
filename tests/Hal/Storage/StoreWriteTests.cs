using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class StoreWriteTests
{
    [TestMethod]
    [DataRow((int)FlashFault.OpenError, 0, false)]
    [DataRow((int)FlashFault.WriteError, 0, false)]
    [DataRow((int)FlashFault.WriteError, 17, false)]
    [DataRow((int)FlashFault.CloseError, 0, true)]
    [DataRow((int)FlashFault.Full, 0, false)]
    [DataRow((int)FlashFault.Swallowed, 0, false)]
    public void A_failed_write_closes_the_store_until_it_is_opened_anew(int fault, int kept, bool isThere)
    {
        StoreRig rig = StoreRig.With(5);
        rig.Flash.Inject(rig.Flash.Operations + 1, (FlashFault)fault, kept);
        Assert.IsFalse(rig.Append(6));
        Assert.AreEqual((int)StoreCondition.Damaged, (int)rig.Store.Condition);
        Assert.IsFalse(rig.Append(7));
        if (isThere)
        {
            rig.Model.Add(6);
        }

        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }

    /// <summary>Operation 1 is the record, 2 its anchor.</summary>
    [TestMethod]
    [DataRow((int)FlashFault.OpenError, 0, 1)]
    [DataRow((int)FlashFault.WriteError, 0, 1)]
    [DataRow((int)FlashFault.WriteError, 17, 1)]
    [DataRow((int)FlashFault.CloseError, 0, 1)]
    [DataRow((int)FlashFault.Full, 0, 1)]
    [DataRow((int)FlashFault.Swallowed, 0, 1)]
    [DataRow((int)FlashFault.WriteError, 17, 2)]
    [DataRow((int)FlashFault.CloseError, 0, 2)]
    [DataRow((int)FlashFault.Swallowed, 0, 2)]
    public void After_a_failed_write_a_compaction_makes_room_and_the_record_is_written_again(
        int fault, int kept, int operation)
    {
        StoreRig rig = StoreRig.With(5);
        rig.Flash.Inject(rig.Flash.Operations + operation, (FlashFault)fault, kept);
        bool isWritten = rig.Append(6);
        // The anchor has a second file.
        Assert.AreEqual(operation == 2, isWritten);
        Assert.IsTrue(rig.Store.TryCompact(rig.Model));
        Assert.IsTrue(isWritten || rig.Append(6));
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }

    [TestMethod]
    public void What_cannot_be_read_back_is_not_acknowledged()
    {
        StoreRig rig = StoreRig.With(2);
        rig.Flash.InjectReadError(1);
        Assert.IsFalse(rig.Append(3));
        Assert.AreEqual((int)StoreCondition.Damaged, (int)rig.Store.Condition);
    }

    [TestMethod]
    public void A_store_that_was_not_opened_takes_nothing()
    {
        StoreRig rig = new();
        Assert.IsFalse(rig.Append(1));
        Assert.IsFalse(rig.Compact());
        Assert.AreEqual(0, rig.Flash.Operations);
    }

    [TestMethod]
    [DataRow(0, 31)]
    [DataRow(251, 31)]
    [DataRow(252, 31)]
    [DataRow(255, 31)]
    [DataRow(1, 30)]
    public void A_wrong_type_or_a_short_body_is_refused_and_harms_nothing(int type, int length)
    {
        StoreRig rig = StoreRig.With(2);
        Assert.IsFalse(rig.Store.TryAppend((byte)type, new byte[length]));
        Assert.IsTrue(rig.Append(3));
        rig.ExpectReopened(StoreCondition.Ready);
    }

    [TestMethod]
    public void A_full_flash_refuses_and_keeps_what_it_has()
    {
        StoreRig rig = StoreRig.With(101);
        Assert.IsFalse(rig.Append(102));
        rig.ExpectReopened(StoreCondition.Ready);
        Assert.IsTrue(rig.Compact());
        rig.ExpectReopened(StoreCondition.Ready);
        Assert.AreEqual(50, rig.Found.Count);
    }

    [TestMethod]
    public void Compaction_is_due_at_the_limit_and_not_while_all_records_matter()
    {
        StoreRig rig = StoreRig.With(StoreRig.CompactionRecords - 2);
        Assert.IsFalse(rig.Store.IsCompactionDue);
        Assert.IsTrue(rig.Append(100));
        Assert.IsTrue(rig.Store.IsCompactionDue);
        Assert.IsTrue(rig.Store.TryCompact(rig.Model));
        Assert.IsFalse(rig.Store.IsCompactionDue);
        for (int value = 0; value < 9; value++)
        {
            Assert.IsTrue(rig.Append(200 + value));
            Assert.IsFalse(rig.Store.IsCompactionDue);
        }

        Assert.IsTrue(rig.Append(300));
        Assert.IsTrue(rig.Store.IsCompactionDue);
    }

    [TestMethod]
    public void Nothing_is_compacted_in_a_new_device()
    {
        StoreRig rig = new();
        rig.Open();
        Assert.IsFalse(rig.Compact());
        Assert.AreEqual((int)StoreCondition.Virgin, (int)rig.Store.Condition);
        Assert.AreEqual(0, rig.Flash.Operations);
    }

    [TestMethod]
    public void Compaction_may_leave_nothing_and_that_is_no_new_device()
    {
        StoreRig rig = StoreRig.With(1);
        Assert.IsTrue(rig.Compact());
        Assert.AreEqual(0, rig.Model.Count);
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }

    [TestMethod]
    public void Two_hundred_compactions_leave_one_journal_and_a_short_anchor()
    {
        StoreRig rig = StoreRig.With(4);
        for (int round = 0; round < 200; round++)
        {
            Assert.IsTrue(rig.Store.TryCompact(rig.Model));
        }

        Assert.AreEqual(-1, rig.Flash.LengthOf(1 - rig.Journal()));
        Assert.IsTrue(rig.Flash.LengthOf(StorageFile.AnchorA) <= 64 * 40);
        Assert.IsTrue(rig.Flash.LengthOf(StorageFile.AnchorB) <= 64 * 40);
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }
}
