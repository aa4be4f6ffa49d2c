using System;
using System.IO;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Twin;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A twin takes nobody's file, and takes none away.</summary>
[TestClass]
public sealed class TwinFileTests : IDisposable
{
    private const string GonePort = "/dev/pts/gone";
    private static readonly TwinOptions s_direct = new(new HostAddress("127.0.0.1", 7011, null));
    private static readonly TwinOptions s_through = new(new HostAddress("127.0.0.9", 7, null), IsThroughJig: true);

    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;

    private string File => Path.Combine(_folder, "twin.yaml");

    [TestMethod]
    [DataRow("", "is not what 'rig twin' writes")]
    [DataRow("notes\n", "is not what 'rig twin' writes")]
    [DataRow("left-over, changed", "is not what 'rig twin' writes")]
    [DataRow("left-over, cut off", "is not what 'rig twin' writes")]
    [DataRow("of a twin that runs", "is the rig file of a twin whose port")]
    [DataRow("of a twin that runs, its console", "is the rig file of a twin whose port")]
    public void What_is_no_left_over_is_refused_and_stays(string kind, string reason)
    {
        string text = TextOf(kind);
        System.IO.File.WriteAllText(File, text);
        StringWriter error = new();
        int code = Twin(error);
        Assert.AreEqual(2, code, $"{error}");
        StringAssert.Contains($"{error}", $"error: '{File}' ");
        StringAssert.Contains($"{error}", reason);
        StringAssert.Contains($"{error}", "'--write FILE' names another file");
        Assert.AreEqual(text, System.IO.File.ReadAllText(File));
    }

    [TestMethod]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(File);
        StringWriter error = new();
        Assert.AreEqual(2, Twin(error));
        StringAssert.Contains($"{error}", $"error: '--write': '{File}' is a folder");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_left_over_is_replaced_and_taken_away_at_the_end(bool isThroughJig)
    {
        TwinOptions options = isThroughJig ? s_through : s_direct;
        System.IO.File.WriteAllText(File, TwinText.RigFileOf(options, GonePort, GonePort));
        using (TwinFile file = TwinFile.Take(File))
        {
            file.Write(options, "/dev/pts/a", "/dev/pts/b");
            StringAssert.Contains(System.IO.File.ReadAllText(File), "/dev/pts/a");
        }
        Assert.IsFalse(System.IO.File.Exists(File));
    }

    [TestMethod]
    public void A_file_that_somebody_else_has_written_since_stays()
    {
        using (TwinFile file = TwinFile.Take(File))
        {
            file.Write(s_direct, "/dev/pts/a", "/dev/pts/b");
            System.IO.File.WriteAllText(File, "notes");
        }
        Assert.AreEqual("notes", System.IO.File.ReadAllText(File));
    }

    [TestMethod]
    public void Of_two_that_begin_at_a_time_one_is_refused()
    {
        using TwinFile one = TwinFile.Take(File);
        using (TwinFile other = TwinFile.Take(File))
        {
            one.Write(s_direct, "/dev/pts/a", "/dev/pts/b");
            Assert.ThrowsExactly<FormatException>(() => other.Write(s_direct, "/dev/pts/c", "/dev/pts/d"));
        }
        StringAssert.Contains(System.IO.File.ReadAllText(File), "/dev/pts/a");
    }

    [TestMethod]
    public void A_folder_that_is_missing_is_made()
    {
        string path = Path.Combine(_folder, "new", "rig", "twin.yaml");
        using TwinFile file = TwinFile.Take(path);
        file.Write(s_direct, "/dev/pts/a", "/dev/pts/b");
        Assert.IsTrue(System.IO.File.Exists(path));
    }

    // What a twin that runs has is there: the file of the test itself stands for its port.
    private string TextOf(string kind) => kind switch
    {
        "left-over, changed" => TwinText.RigFileOf(s_direct, GonePort, GonePort) + "# mine\n",
        "left-over, cut off" => TwinText.RigFileOf(s_direct, GonePort, GonePort)[..100],
        "of a twin that runs" => TwinText.RigFileOf(s_through, File, GonePort),
        "of a twin that runs, its console" => TwinText.RigFileOf(s_direct, GonePort, File),
        _ => kind,
    };

    // One that were not refused would end at once.
    private int Twin(StringWriter error)
    {
        using CancellationTokenSource ended = new();
        ended.Cancel();
        Streams streams = new(TextReader.Null, TextWriter.Null, error);
        return RigCommand.Create(new BenchFactory(), streams).Parse(["twin", "--write", File])
            .InvokeAsync(cancellationToken: ended.Token).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
