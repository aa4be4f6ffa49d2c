using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

[TestClass]
public class DirectoryFileAreaTests
{
    private static readonly byte[] s_data = [1, 2, 3, 4];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"store-{Guid.NewGuid():N}");

    [TestCleanup]
    public void Remove()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        File.Delete(_folder);
    }

    [TestMethod]
    public void A_folder_that_is_a_file_fails_and_is_no_new_device()
    {
        File.WriteAllText(_folder, "");
        DirectoryFileArea area = new(_folder);
        Assert.AreEqual(-2, area.LengthOf(0));
        Assert.IsFalse(area.TryAppend(0, s_data, 4));
        Assert.AreEqual(-1, area.Read(0, 0, new byte[4], 4));
        Assert.AreEqual(StoreCondition.Damaged, new RecordStore(area).Open(new RecordList()));
    }

    [TestMethod]
    public void A_folder_that_went_away_fails()
    {
        DirectoryFileArea area = new(_folder);
        Directory.Delete(_folder);
        Assert.AreEqual(-2, area.LengthOf(0));
        Assert.IsFalse(area.TryAppend(0, s_data, 4));
    }

    [TestMethod]
    public void A_file_that_is_in_use_elsewhere_fails()
    {
        DirectoryFileArea area = new(_folder);
        Assert.IsTrue(area.TryAppend(0, s_data, 4));
        string path = Directory.GetFiles(_folder)[0];
        using FileStream other = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.IsFalse(area.TryAppend(0, s_data, 4));
        Assert.AreEqual(-2, area.LengthOf(0));
    }

    [TestMethod]
    public void Bytes_are_appended_read_in_parts_and_removed()
    {
        DirectoryFileArea area = new(_folder);
        Assert.AreEqual(-1, area.LengthOf(3));
        Assert.IsTrue(area.TryAppend(3, s_data, 4));
        Assert.IsTrue(area.TryAppend(3, s_data, 2));
        Assert.AreEqual(6, area.LengthOf(3));
        byte[] read = new byte[4];
        Assert.AreEqual(3, area.Read(3, 3, read, 4));
        CollectionAssert.AreEqual(new byte[] { 4, 1, 2, 0 }, read);
        Assert.IsTrue(area.TryDelete(3));
        Assert.AreEqual(-1, area.LengthOf(3));
    }

    [TestMethod]
    public void A_store_goes_on_where_another_run_ended_and_drops_a_torn_tail()
    {
        byte[] body = new byte[31];
        RecordList found = new();
        for (int run = 0; run < 5; run++)
        {
            DirectoryFileArea area = new(_folder);
            RecordStore store = new(area);
            found.Clear();
            Assert.AreEqual(run == 0 ? StoreCondition.Virgin : StoreCondition.Ready, store.Open(found));
            Assert.AreEqual(run, found.Count);
            RecordList.Fill(run, body);
            Assert.IsTrue(store.TryAppend(RecordList.TypeOf(run), body));
            int journal = area.LengthOf(StorageFile.JournalA) > 0 ? 0 : 1;
            Assert.IsTrue(area.TryAppend(journal, s_data, 4));
        }

        Assert.IsFalse(found.HasForeign);
    }
}
