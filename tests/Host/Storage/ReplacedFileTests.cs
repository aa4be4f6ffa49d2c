using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>What is written anew is there whole, or what was there before is.</summary>
[TestClass]
public sealed class ReplacedFileTests
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [TestMethod]
    [DataRow("file")]
    [DataRow("link")]
    public void A_file_that_cannot_be_written_whole_stays_as_it_was(string name)
    {
        using Shell shell = new();
        string file = shell.Write("file", "of before");
        File.CreateSymbolicLink(shell.Path("link"), file);
        Assert.ThrowsExactly<IOException>(() => OutputFile.Replace(shell.Path(name), stream =>
        {
            stream.WriteByte(1);
            stream.Flush();
            throw new IOException("full");
        }));
        Assert.AreEqual("of before", File.ReadAllText(file));
        OutputFile.Replace(shell.Path(name), stream => stream.Write("new"u8));
        Assert.AreEqual("new", File.ReadAllText(file));
        Assert.AreEqual(file, new FileInfo(shell.Path("link")).LinkTarget);
        Assert.HasCount(2, Directory.GetFiles(shell.Folder));
    }

    [TestMethod]
    public void Who_may_read_it_stays_the_same()
    {
        using Shell shell = new();
        string file = shell.Write("file", "of before");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnersAlone);
            OutputFile.Replace(file, stream => stream.Write("new"u8));
            Assert.AreEqual(OwnersAlone, File.GetUnixFileMode(file));
        }
    }

    [TestMethod]
    public void A_file_that_is_tried_stays_as_it_was_and_one_that_is_not_there_is_not_made()
    {
        using Shell shell = new();
        string file = shell.Write("file", "of before");
        File.CreateSymbolicLink(shell.Path("link"), shell.Path("nothing"));
        foreach (string name in (string[])["file", "link", "below/new"])
        {
            OutputFile.Check(shell.Path(name));
        }
        Assert.AreEqual("of before", File.ReadAllText(file));
        Assert.AreEqual(shell.Path("nothing"), new FileInfo(shell.Path("link")).LinkTarget);
        Assert.IsFalse(File.Exists(shell.Path("nothing")) || File.Exists(shell.Path("below/new")));
    }
}
