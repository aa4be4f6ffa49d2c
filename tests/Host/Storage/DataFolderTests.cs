using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>One folder, one process: a second one is told who has it, and has touched nothing.</summary>
[TestClass]
public sealed class DataFolderTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"data-{Guid.NewGuid():N}");

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
    public void A_folder_is_held_until_it_is_left()
    {
        using (DataFolder.Take(_folder))
        {
            DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => DataFolder.Take(_folder));
            StringAssert.Contains(refusal.Message, $"the folder '{_folder}' is in use by process "
                + $"{Environment.ProcessId}, since ");
        }
        DataFolder.Take(_folder).Dispose();
    }

    [TestMethod]
    public void A_folder_left_by_a_process_that_died_can_be_taken()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "terminal.holder"), "process 1, since yesterday");
        File.WriteAllText(Path.Combine(_folder, "terminal.lock"), "");
        DataFolder.Take(_folder).Dispose();
    }

    [TestMethod]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_folder, "");
        DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => DataFolder.Take(_folder));
        Assert.IsTrue(refusal.IsUsage);
        StringAssert.Contains(refusal.Message, $"'{_folder}' is a file");
        Assert.ThrowsExactly<DataFolderException>(() => DataFolder.Take(Path.Combine(_folder, "below")));
    }

    [TestMethod]
    public void A_file_of_the_store_that_cannot_be_opened_names_the_folder_and_leaves_it_free()
    {
        string inTheWay = Path.Combine(_folder, "journal-b.bin");
        Directory.CreateDirectory(inTheWay);
        DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => DataFolder.Take(_folder));
        StringAssert.Contains(refusal.Message, $"the folder '{_folder}' cannot be written");
        Directory.Delete(inTheWay);
        DataFolder.Take(_folder).Dispose();
    }

    [TestMethod]
    [DataRow("--console")]
    [DataRow("--port=0")]
    public void Serve_on_a_folder_that_is_held_names_it_and_touches_nothing(string option)
    {
        using DataFolder held = DataFolder.Take(_folder);
        string[] before = Contents();
        using EmulatorProcess second = new("serve", "--data", _folder, option);
        Assert.AreEqual(3, second.WaitForExit());
        StringAssert.Contains(second.Output, $"error: '--data': the folder '{_folder}' is in use by process "
            + $"{Environment.ProcessId}, since ");
        CollectionAssert.AreEqual(before, Contents());
    }

    [TestMethod]
    public void A_port_that_is_taken_leaves_the_store_untouched()
    {
        using EmulatorProcess first = new("serve", "--port", "0");
        first.WaitFor("Front panel: ");
        string port = first.Output.Split("Front panel: ")[1].Split(' ')[0].Split(':')[^1];
        using EmulatorProcess second = new("serve", "--data", _folder, "--port", port);
        Assert.AreEqual(3, second.WaitForExit());
        StringAssert.Contains(second.Output, "address already in use");
        Assert.IsEmpty(Directory.GetFiles(_folder, "*.bin"));
    }

    private string[] Contents() =>
        [.. Directory.GetFiles(_folder).Order().Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}")];
}
