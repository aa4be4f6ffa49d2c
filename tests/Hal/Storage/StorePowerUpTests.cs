using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class StorePowerUpTests
{
    private const int Record = 40;

    [TestMethod]
    public void Files_that_cannot_be_read_are_damage_and_not_a_new_device()
    {
        StoreRig rig = new();
        rig.Flash.PowerDown();
        Assert.AreEqual((int)StoreCondition.Damaged, (int)rig.Open());
    }

    [TestMethod]
    public void A_failing_read_is_damage()
    {
        StoreRig rig = StoreRig.With(20);
        rig.Flash.InjectReadError(1);
        Assert.AreEqual((int)StoreCondition.Damaged, (int)rig.Open());
        rig.Flash.InjectReadError(3);
        Assert.AreEqual((int)StoreCondition.Damaged, (int)rig.Open());
        rig.ExpectReopened(StoreCondition.Ready);
    }

    [TestMethod]
    public void No_files_are_a_new_device()
    {
        StoreRig rig = new();
        rig.ExpectReopened(StoreCondition.Virgin);
        Assert.IsTrue(rig.Append(1));
        rig.ExpectReopened(StoreCondition.Ready);
    }

    [TestMethod]
    public void Journals_gone_while_the_anchor_knows_them_are_damage()
    {
        StoreRig rig = StoreRig.With(3);
        rig.Flash.Put(StorageFile.JournalA, null);
        rig.ExpectReopened(StoreCondition.Damaged);
        Assert.IsFalse(rig.Append(9));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(39)]
    public void The_beginning_of_an_anchor_alone_is_damage(int length)
    {
        StoreRig rig = new();
        rig.Flash.Put(StorageFile.AnchorA, new byte[length]);
        rig.ExpectReopened(StoreCondition.Damaged);
    }

    [TestMethod]
    public void An_anchor_gone_is_damage_from_the_second_generation_on()
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsTrue(rig.Compact());
        rig.Flash.Put(StorageFile.AnchorA, null);
        rig.ExpectReopened(StoreCondition.Damaged);
    }

    [TestMethod]
    public void A_rollback_that_somebody_adopts_is_the_truth_after_the_next_opening()
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsFalse(rig.Store.TryAdopt());
        byte[]? old = rig.Flash.Copy(StorageFile.JournalA);
        Assert.IsTrue(rig.Compact());
        rig.Flash.Put(StorageFile.JournalA, old);
        rig.Flash.Put(StorageFile.JournalB, null);
        rig.ExpectReopened(StoreCondition.RolledBack);
        Assert.IsFalse(rig.Store.TryCompact(rig.Found));
        Assert.IsTrue(rig.Store.TryAdopt());
        Assert.IsTrue(rig.Store.TryCompact(rig.Found));
        Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Reopen());
        Assert.AreEqual(4, rig.Found.Count);
        Assert.IsTrue(rig.Append(5));
        Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Reopen());
        Assert.AreEqual(5, rig.Found.Count);
    }

    [TestMethod]
    public void A_journal_of_one_generation_before_is_a_rollback()
    {
        StoreRig rig = StoreRig.With(4);
        byte[]? old = rig.Flash.Copy(StorageFile.JournalA);
        Assert.IsTrue(rig.Compact());
        rig.Flash.Put(StorageFile.JournalA, old);
        rig.Flash.Put(StorageFile.JournalB, null);
        rig.ExpectReopened(StoreCondition.RolledBack);
        Assert.IsFalse(rig.Append(9));
    }

    [TestMethod]
    public void A_journal_cut_at_a_records_border_is_a_rollback_where_an_anchored_record_is_gone()
    {
        for (int kept = 1; kept < 20; kept++)
        {
            StoreRig rig = StoreRig.With(20);
            byte[] bytes = rig.Flash.Copy(StorageFile.JournalA)!;
            byte[] rest = new byte[(kept + 1) * Record];
            System.Array.Copy(bytes, 0, rest, 0, rest.Length);
            rig.Flash.Put(StorageFile.JournalA, rest);
            bool isLast = kept == 19 && !StoreRig.IsAnchored(20);
            rig.Reopen();
            Assert.AreEqual((int)(isLast ? StoreCondition.Ready : StoreCondition.RolledBack), (int)rig.Store.Condition);
        }
    }

    [TestMethod]
    public void A_copy_of_the_journal_that_was_put_back_is_a_rollback_and_can_be_adopted()
    {
        for (int count = 1; count < 20; count++)
        {
            StoreRig rig = StoreRig.With(count);
            byte[]? copy = rig.Flash.Copy(StorageFile.JournalA);
            for (int value = count + 1; value <= 20; value++)
            {
                Assert.IsTrue(rig.Append(value));
            }

            rig.Flash.Put(StorageFile.JournalA, copy);
            Assert.AreEqual((int)StoreCondition.RolledBack, (int)rig.Reopen());
            Assert.IsTrue(rig.Store.TryAdopt());
            Assert.IsTrue(rig.Store.TryCompact(rig.Found));
            Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Reopen());
            Assert.AreEqual(count, rig.Found.Count);
            rig.ExpectGoesOn();
        }
    }

    [TestMethod]
    public void An_anchor_that_was_put_back_is_damage_where_it_misses_more_than_one_record()
    {
        for (int later = 1; later < 10; later++)
        {
            StoreRig rig = StoreRig.With(5);
            byte[]? copy = rig.Flash.Copy(StorageFile.AnchorA);
            int missed = 0;
            for (int value = 6; value < 6 + later; value++)
            {
                Assert.IsTrue(rig.Append(value));
                missed += StoreRig.IsAnchored(value) ? 1 : 0;
            }

            rig.Flash.Put(StorageFile.AnchorA, copy);
            Assert.AreEqual((int)(missed > 1 ? StoreCondition.Damaged : StoreCondition.Ready), (int)rig.Reopen());
            Assert.AreEqual(missed > 1, rig.Store.CanRepair);
        }
    }

    [TestMethod]
    public void The_anchor_keeps_the_mark_of_the_reader_also_where_the_journal_is_put_back()
    {
        StoreRig rig = StoreRig.With(5);
        byte[]? copy = rig.Flash.Copy(StorageFile.JournalA);
        rig.Found.Mark = 70_000;
        Assert.IsTrue(rig.Append(6));
        rig.Found.Mark = 0;
        rig.Flash.Put(StorageFile.JournalA, copy);
        Assert.AreEqual((int)StoreCondition.RolledBack, (int)rig.Reopen());
        Assert.AreEqual(70_000L, rig.Store.Mark);
    }

    [TestMethod]
    public void A_torn_tail_of_any_length_is_dropped()
    {
        for (int kept = 0; kept < Record; kept++)
        {
            StoreRig rig = StoreRig.With(5);
            rig.Flash.Inject(rig.Flash.Operations + 1, FlashFault.Torn, kept);
            Assert.IsFalse(rig.Append(6));
            rig.ExpectReopened(StoreCondition.Ready);
            rig.ExpectGoesOn();
        }
    }

    [TestMethod]
    public void A_flipped_bit_in_any_record_is_damage_also_in_the_last()
    {
        for (int bit = 0; bit < 4 * Record * 8; bit++)
        {
            StoreRig rig = StoreRig.With(3);
            rig.Flash.Flip(StorageFile.JournalA, bit);
            rig.ExpectReopened(StoreCondition.Damaged);
            Assert.IsFalse(rig.Found.HasForeign);
        }
    }

    [TestMethod]
    [DataRow((int)StorageFile.JournalA)]
    [DataRow((int)StorageFile.AnchorA)]
    public void A_file_of_nothing_but_zeros_is_damage(int file)
    {
        StoreRig rig = StoreRig.With(3);
        rig.Flash.Put(file, new byte[Record]);
        rig.ExpectReopened(StoreCondition.Damaged);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void A_record_missing_before_others_is_damage(int index)
    {
        StoreRig rig = StoreRig.With(3);
        byte[] bytes = rig.Flash.Copy(StorageFile.JournalA)!;
        byte[] rest = new byte[bytes.Length - Record];
        System.Array.Copy(bytes, 0, rest, 0, index * Record);
        System.Array.Copy(bytes, (index + 1) * Record, rest, index * Record, rest.Length - (index * Record));
        rig.Flash.Put(StorageFile.JournalA, rest);
        rig.ExpectReopened(StoreCondition.Damaged);
    }

    [TestMethod]
    public void A_record_that_is_there_twice_is_damage()
    {
        StoreRig rig = StoreRig.With(3);
        byte[] bytes = rig.Flash.Copy(StorageFile.JournalA)!;
        byte[] last = new byte[Record];
        System.Array.Copy(bytes, bytes.Length - Record, last, 0, Record);
        Assert.IsTrue(rig.Flash.TryAppend(StorageFile.JournalA, last, Record));
        rig.ExpectReopened(StoreCondition.Damaged);
    }
}
