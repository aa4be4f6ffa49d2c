using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Hal.Storage;
using FileStream = System.IO.FileStream;

namespace PosTerminal.Tests.Esp32;

/// <summary>
/// The device's file area on files of .NET, whose members it uses are nanoFramework's. Cuts and wear are not shown.
/// </summary>
[TestClass]
public sealed class LittlefsAreaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("littlefs").FullName + "/";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void A_file_that_is_not_there_is_told_from_one_that_cannot_be_read()
    {
        LittlefsArea area = new(_folder);
        Assert.AreEqual(-1, area.LengthOf(StorageFile.JournalA));
        Assert.AreEqual(-1, area.Read(StorageFile.JournalA, 0, new byte[4], 4));
        using FileStream held = new(_folder + "journal-a.bin", FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.AreEqual(-2, area.LengthOf(StorageFile.JournalA));
        Assert.IsFalse(area.TryAppend(StorageFile.JournalA, new byte[4], 4));
    }

    [TestMethod]
    public void Bytes_are_appended_and_read_from_any_place()
    {
        LittlefsArea area = new(_folder);
        Assert.IsTrue(area.TryAppend(StorageFile.AnchorB, new byte[] { 1, 2, 3, 9 }, 3));
        Assert.IsTrue(area.TryAppend(StorageFile.AnchorB, new byte[] { 4, 5 }, 2));
        Assert.AreEqual(5, area.LengthOf(StorageFile.AnchorB));
        byte[] buffer = new byte[4];
        Assert.AreEqual(3, area.Read(StorageFile.AnchorB, 2, buffer, 4));
        CollectionAssert.AreEqual(new byte[] { 3, 4, 5, 0 }, buffer);
    }

    [TestMethod]
    public void A_removed_file_is_gone()
    {
        LittlefsArea area = new(_folder);
        area.TryAppend(StorageFile.JournalB, new byte[1], 1);
        Assert.IsTrue(area.TryDelete(StorageFile.JournalB));
        Assert.AreEqual(-1, area.LengthOf(StorageFile.JournalB));
    }

    [TestMethod]
    public void The_record_store_lives_on_it_through_compactions_and_restarts()
    {
        const int Compaction = 10;
        RecordList model = new();
        RecordStore store = new(new LittlefsArea(_folder), Compaction);
        Assert.AreEqual(StoreCondition.Virgin, store.Open(new RecordList()));
        byte[] body = new byte[store.BodyLength];
        for (int i = 0; i < 5 * Compaction; i++)
        {
            RecordList.Fill(i, body);
            Assert.IsTrue(store.TryAppend(RecordList.TypeOf(i), body));
            model.Add(i);
            Assert.IsTrue(!store.IsCompactionDue || store.TryCompact(model));
        }

        RecordList found = new();
        store = new RecordStore(new LittlefsArea(_folder), Compaction);
        while (store.Open(found) == StoreCondition.Closed)
        {
        }
        Assert.AreEqual(StoreCondition.Ready, store.Condition);
        Assert.AreEqual(model.Count, found.Count);
        Assert.IsFalse(found.HasForeign);
    }
}
