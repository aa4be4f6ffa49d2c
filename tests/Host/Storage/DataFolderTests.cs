using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Host.HostLink;
using PosTerminal.Tests.Scenarios;

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
        using (Take(_folder))
        {
            DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => Take(_folder));
            StringAssert.Contains(refusal.Message, $"the folder '{_folder}' is in use by process "
                + $"{Environment.ProcessId}, since ");
        }
        Take(_folder).Dispose();
    }

    // A terminal that goes on with another one's store reverses what it has never sold, under its own number.
    [TestMethod]
    public void The_store_of_another_terminal_is_refused_and_stays_free()
    {
        Take(_folder).Dispose();
        DataFolderException refusal =
            Assert.ThrowsExactly<DataFolderException>(() => DataFolder.Take(_folder, "00000002"));
        Assert.IsTrue(refusal.IsUsage);
        Assert.AreEqual($"the folder '{_folder}' is of terminal 00000001, not of 00000002: go on with "
            + "'--terminal 00000001', or take another folder", refusal.Message);
        CollectionAssert.AreEqual(new[] { "terminal.id", "terminal.lock" }, NamesOfFiles());
        Take(_folder).Dispose();
    }

    [TestMethod]
    [DataRow(null, true)]
    [DataRow("", false)]
    [DataRow("\n", false)]
    [DataRow("00000001\n", true)]
    [DataRow("00000001\r\n", true)]
    [DataRow("0000001", false)]
    [DataRow("terminal", false)]
    [DataRow("00000009", false)]
    public void A_folder_of_before_has_no_number_and_a_bad_one_is_none(string? number, bool isTaken)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "journal-a.bin"), "");
        string id = Path.Combine(_folder, "terminal.id");
        if (number is not null)
        {
            File.WriteAllText(id, number);
        }
        if (!isTaken)
        {
            Assert.ThrowsExactly<DataFolderException>(() => Take(_folder));
            Assert.AreEqual(number, File.ReadAllText(id));
            return;
        }
        Take(_folder).Dispose();
        Assert.AreEqual("00000001", File.ReadAllText(id).Trim());
    }

    [TestMethod]
    public void Serve_refuses_the_store_of_another_terminal()
    {
        Take(_folder).Dispose();
        using Shell shell = new();
        Assert.AreEqual(2, shell.Run("serve", "--console", "--data", _folder, "--terminal", "00000002"));
        StringAssert.Contains(shell.Error, $"error: '--data': the folder '{_folder}' is of terminal 00000001");
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    public void A_book_is_held_by_whichever_of_its_names()
    {
        Directory.CreateDirectory(_folder);
        string book = Path.Combine(_folder, "book");
        string link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, "book");
        using (HeldPlace.OfBook(book))
        {
            DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => HeldPlace.OfBook(link));
            StringAssert.Contains(
                refusal.Message, $"the book '{link}' is in use by process {Environment.ProcessId}, since ");
        }
        HeldPlace.OfBook(link).Dispose();
    }

    [TestMethod]
    public void A_second_issuer_with_the_book_of_the_first_is_refused()
    {
        Directory.CreateDirectory(_folder);
        string book = Path.Combine(_folder, "book");
        using EmulatorProcess first = new("issuer", "--listen", "127.0.0.1:0", "--book", book);
        first.WaitFor("issuer on ");
        using EmulatorProcess second = new("issuer", "--listen", "127.0.0.1:0", "--book", book);
        Assert.AreEqual(3, second.WaitForExit(), second.Output);
        StringAssert.StartsWith(second.Output, $"error: '--book': the book '{book}' is in use by process ");
        first.Kill();
        using EmulatorProcess third = new("issuer", "--listen", "127.0.0.1:0", "--book", book);
        third.WaitFor("issuer on ");
    }

    [TestMethod]
    public void A_folder_left_by_a_process_that_died_can_be_taken()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "terminal.holder"), "process 1, since yesterday");
        File.WriteAllText(Path.Combine(_folder, "terminal.lock"), "");
        Take(_folder).Dispose();
    }

    [TestMethod]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_folder, "");
        DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => Take(_folder));
        Assert.IsTrue(refusal.IsUsage);
        StringAssert.Contains(refusal.Message, $"'{_folder}' is a file");
        Assert.ThrowsExactly<DataFolderException>(() => Take(Path.Combine(_folder, "below")));
    }

    [TestMethod]
    public void A_file_of_the_store_that_cannot_be_opened_names_the_folder_and_leaves_it_free()
    {
        string inTheWay = Path.Combine(_folder, "journal-b.bin");
        Directory.CreateDirectory(inTheWay);
        DataFolderException refusal = Assert.ThrowsExactly<DataFolderException>(() => Take(_folder));
        StringAssert.Contains(refusal.Message, $"the folder '{_folder}' cannot be written");
        Directory.Delete(inTheWay);
        Take(_folder).Dispose();
    }

    [TestMethod]
    [DataRow("--console")]
    [DataRow("--port=0")]
    public void Serve_on_a_folder_that_is_held_names_it_and_touches_nothing(string option)
    {
        using DataFolder held = Take(_folder);
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
        CollectionAssert.AreEqual(new[] { "terminal.lock" }, NamesOfFiles());
    }

    // A number that nothing ran under would bar the folder to the terminal that it is for.
    [TestMethod]
    public void A_start_that_failed_makes_the_folder_no_terminals()
    {
        using Shell shell = new();
        string[] words = ["serve", "--data", _folder, "--token-file"];
        Assert.AreEqual(2, shell.Run([.. words, shell.Write("short", "tok\n")]));
        Assert.AreEqual(3, shell.Run(
            [.. words, shell.Write("token", new string('t', 64)), "--listen", "203.0.113.1"]), shell.Error);
        CollectionAssert.AreEqual(new[] { "terminal.lock" }, NamesOfFiles());
        Assert.AreEqual(
            0, shell.RunWith("quit\n", "serve", "--console", "--data", _folder, "--terminal", "00000002"));
        Assert.AreEqual("00000002", File.ReadAllText(Path.Combine(_folder, "terminal.id")).Trim());
    }

    [TestMethod]
    public void A_page_makes_the_folder_its_terminals()
    {
        using EmulatorProcess page = new("serve", "--port", "0", "--data", _folder, "--terminal", "00000002");
        page.WaitFor("Front panel: ");
        page.Kill();
        using Shell shell = new();
        Assert.AreEqual(2, shell.Run("serve", "--console", "--data", _folder));
        Assert.AreEqual("00000002", File.ReadAllText(Path.Combine(_folder, "terminal.id")).Trim());
    }

    private string[] Contents() =>
        [.. Directory.GetFiles(_folder).Order().Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}")];

    private string[] NamesOfFiles() => [.. Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order()];

    private static DataFolder Take(string folder)
    {
        DataFolder taken = DataFolder.Take(folder, "00000001");
        taken.Bind();
        return taken;
    }
}
