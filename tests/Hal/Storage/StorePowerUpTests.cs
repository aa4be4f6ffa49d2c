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
        Assert.IsTrue(rig.Store.TryAdopt());
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
