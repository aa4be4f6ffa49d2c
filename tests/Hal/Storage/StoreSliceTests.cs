using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

/// <summary>A long journal is read by several calls, and nothing counts before the last of them.</summary>
[TestClass]
public class StoreSliceTests
{
    private const int FileBytes = 64 * 1024;
    private const int Compaction = 1000;
    private const int FewestCalls = 3;

    [TestMethod]
    [DataRow(30, 1, 1)]
    [DataRow(400, 10, 12)]
    [DataRow(900, 22, 24)]
    public void A_journal_is_read_in_slices_and_whole(int records, int fewest, int most)
    {
        VirtualFlash flash = Filled(records);
        RecordStore store = new RecordStore(flash, Compaction);
        RecordList found = new RecordList();
        int calls = 1;
        while (store.Open(found) == StoreCondition.Closed)
        {
            calls++;
        }
        Assert.IsTrue(store.Condition == StoreCondition.Ready);
        Assert.IsTrue(calls >= fewest && calls <= most, calls.ToString());
        Assert.AreEqual(records, found.Count);
        for (int i = 0; i < records; i++)
        {
            Assert.AreEqual(i + 1, found[i]);
        }
    }

    [TestMethod]
    public void Until_it_was_read_to_its_end_it_takes_nothing_and_changes_nothing()
    {
        VirtualFlash flash = Filled(400);
        int length = flash.LengthOf(StorageFile.JournalA);
        RecordStore store = new RecordStore(flash, Compaction);
        RecordList found = new RecordList();
        byte[] body = new byte[store.BodyLength];
        int calls = 0;
        while (store.Open(found) == StoreCondition.Closed)
        {
            calls++;
            Assert.IsFalse(store.TryAppend(1, body));
            Assert.IsFalse(store.TryAppendAnchored(1, body));
            Assert.IsFalse(store.TryCompact(new RecordList()));
            Assert.IsFalse(store.TryAdopt() || store.CanRepair || store.IsCompactionDue);
            Assert.IsTrue(store.Condition == StoreCondition.Closed);
            Assert.AreEqual(length, flash.LengthOf(StorageFile.JournalA));
        }
        Assert.IsTrue(calls >= FewestCalls);
        Assert.IsTrue(store.TryAppend(1, body));
    }

    // A cut came behind the anchor of a compaction: both journals lie there, and each is read to its end first.
    [TestMethod]
    public void Of_two_long_journals_the_younger_is_given_once()
    {
        VirtualFlash flash = Filled(400);
        RecordStore store = new RecordStore(flash, Compaction);
        RecordList old = new RecordList();
        while (store.Open(old) == StoreCondition.Closed)
        {
        }
        byte[] before = new byte[flash.LengthOf(StorageFile.JournalA)];
        flash.Read(StorageFile.JournalA, 0, before, before.Length);
        Assert.IsTrue(store.TryCompact(old));
        Assert.AreEqual(-1, flash.LengthOf(StorageFile.JournalA));
        Assert.IsTrue(flash.TryAppend(StorageFile.JournalA, before, before.Length));
        RecordList found = new RecordList();
        store = new RecordStore(flash, Compaction);
        while (store.Open(found) == StoreCondition.Closed)
        {
            Assert.IsTrue(found.Count <= 400);
        }
        Assert.IsTrue(store.Condition == StoreCondition.Ready);
        Assert.AreEqual(400, found.Count);
    }

    private static VirtualFlash Filled(int records)
    {
        VirtualFlash flash = new VirtualFlash(null, FileBytes);
        RecordStore store = new RecordStore(flash, Compaction);
        store.Open(new RecordList());
        byte[] body = new byte[store.BodyLength];
        for (int value = 1; value <= records; value++)
        {
            RecordList.Fill(value, body);
            Assert.IsTrue(store.TryAppend(RecordList.TypeOf(value), body));
        }
        return flash;
    }
}
