using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A report for a pipe goes into the pipe; what cannot be written is told in a line.</summary>
[TestClass]
public sealed class SpecialFileTests
{
    private const int LimitMs = 60_000;
    private const string Steps = "version: 1\nsteps:\n- power: up\n";

    private readonly StringWriter _output = new() { NewLine = "\n" };

    [TestMethod]
    [DataRow("--result", "\"Cases\"")]
    [DataRow("--junit", "<testsuites>")]
    [DataRow("--journal", "\"event\"")]
    [DataRow("--vcd", "$timescale")]
    public void What_is_written_into_a_pipe_comes_out_of_it_and_it_stays_one(string option, string text)
    {
        using Shell shell = new();
        using Shell elsewhere = new();
        string pipe = shell.Path("pipe");
        SpecialFiles.MakePipe(pipe);
        // A second name, by which readers come to the pipe also where the first is taken from it.
        SpecialFiles.MakeHardLink(elsewhere.Path("pipe"), pipe);
        string file = shell.Write("a.yaml", Steps);
        Task<int> run = Task.Run(() => Run("run", file, option, pipe));
        string[] read = ReadUntilOver(elsewhere.Path("pipe"), run);
        Assert.AreEqual(0, run.Result, $"{_output}");
        Assert.IsTrue(OutputFile.IsSpecial(pipe));
        StringAssert.Contains(read[0], text);
        Assert.AreEqual("", string.Concat(read[1..]), "it was opened twice: whoever had read it has gone");
        CollectionAssert.AreEquivalent(new[] { "a.yaml", "pipe" },
            Directory.GetFiles(shell.Folder).Select(path => Path.GetFileName(path)).ToArray());
    }

    [TestMethod]
    public void A_scenario_is_read_once_so_that_it_may_be_a_pipe()
    {
        using Shell shell = new();
        string pipe = shell.Path("a.yaml");
        SpecialFiles.MakePipe(pipe);
        Task writer = Task.Run(() =>
        {
            using StreamWriter into = new(new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
            into.Write(Steps);
        });
        Task<int> run = Task.Run(() => Run("run", pipe, "--result", shell.Path("r.json")));
        bool isOver = run.Wait(LimitMs);
        LetGo(pipe, run);
        Assert.IsTrue(isOver, "it reads the pipe once more");
        Assert.AreEqual(0, run.Result, $"{_output}");
        writer.Wait();
    }

    [TestMethod]
    public void Several_cases_have_no_room_in_a_pipe()
    {
        using Shell shell = new();
        string pipe = shell.Path("pipe");
        SpecialFiles.MakePipe(pipe);
        // Where it is opened in spite of all, nobody shall wait for a reader.
        using Process reader = Process.Start("cat", [pipe]);
        shell.Write("cases/a.yaml", Steps);
        shell.Write("cases/b.yaml", Steps);
        int code = Run("run", shell.Path("cases"), "--vcd", pipe);
        reader.Kill();
        Assert.AreEqual(2, code, $"{_output}");
        Assert.AreEqual($"error: '--vcd {pipe}' is for one case; several need a file\n", $"{_output}");
        Assert.AreEqual(2, Run("run", shell.Path("cases"), "--result", pipe, "--resume"));
    }

    [TestMethod]
    public void A_link_stays_one_and_what_it_leads_to_has_the_result()
    {
        using Shell shell = new();
        shell.Write("there.json", "of before");
        File.CreateSymbolicLink(shell.Path("r.json"), shell.Path("there.json"));
        Assert.AreEqual(0, Run("run", shell.Write("a.yaml", Steps), "--result", shell.Path("r.json")), $"{_output}");
        Assert.AreEqual(shell.Path("there.json"), new FileInfo(shell.Path("r.json")).LinkTarget);
        StringAssert.StartsWith(File.ReadAllText(shell.Path("there.json")), "{");
    }

    // Whoever runs the tests may be allowed to write everywhere: what is in the way stands for a missing right.
    [TestMethod]
    [DataRow("--vcd DIR/way", "", "error: '--vcd': '")]
    [DataRow("--vcd DIR/file/x.vcd", "", "error: '--vcd': ")]
    [DataRow("--vcd DIR/o.vcd --seeds 1..2", "o-a-case-seed1.vcd", "'--vcd': ")]
    [DataRow("--frames DIR/file", "", "file' is a file, and a folder is wanted")]
    [DataRow("--junit DIR/way", "", "error: '--junit': ")]
    [DataRow("--result DIR/file/r.json", "", "error: '--result': ")]
    [DataRow("--update-pictures", "pictures/a.png/x", "'--update-pictures': ")]
    [DataRow("--vcd /dev/full", "", "unwritable: '--vcd': ")]
    public void What_cannot_be_written_is_one_line_that_names_the_option(string options, string inTheWay, string line)
    {
        using Shell shell = new();
        Directory.CreateDirectory(shell.Path("way"));
        shell.Write("file", "");
        if (inTheWay.Length > 0)
        {
            Directory.CreateDirectory(shell.Path(inTheWay));
        }
        string file = shell.Write("a.yaml", "name: A case\n" + Steps
            + (inTheWay.StartsWith("pictures") ? "- expect-picture: { file: pictures/a.png }\n" : ""));
        string[] words = [.. options.Split(' ').Select(word => word.Replace("DIR", shell.Folder))];
        Assert.AreEqual(3, Run(["run", file, .. words]), $"{_output}");
        StringAssert.Contains($"{_output}", line);
        Assert.IsFalse($"{_output}".Contains("   at ", StringComparison.Ordinal), $"{_output}");
        Assert.IsFalse($"{_output}".Contains("the bench broke", StringComparison.Ordinal), $"{_output}");
    }

    [TestMethod]
    [DataRow("x")]
    [DataRow("收")]
    public void A_name_that_is_too_long_for_a_file_is_cut(string letter)
    {
        using Shell shell = new();
        string name = string.Concat(Enumerable.Repeat(letter, 3_000));
        shell.Write("cases/a.yaml", $"name: {name}a\n" + Steps);
        shell.Write("cases/b.yaml", $"name: {name}b\n" + Steps);
        Assert.AreEqual(0, Run("run", shell.Path("cases"), "--frames", shell.Path("f"), "--vcd", shell.Path("o.vcd")),
            $"{_output}");
        Assert.HasCount(2, Directory.GetDirectories(shell.Path("f")));
        Assert.HasCount(2, Directory.GetFiles(shell.Folder, "*.vcd"));
    }

    private int Run(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        return CommandLine.Run(arguments, new BenchFactory(), new Streams(TextReader.Null, _output, _output));
    }

    // What each reader got: the next one comes when the pipe was closed, so that nobody waits for a reader. The last is
    // let go when the run is over.
    private static string[] ReadUntilOver(string pipe, Task run)
    {
        List<string> read = [];
        while (!run.IsCompleted)
        {
            ProcessStartInfo cat = new("cat", [pipe]) { RedirectStandardOutput = true };
            using Process reader = Process.Start(cat)!;
            Task<string> text = reader.StandardOutput.ReadToEndAsync();
            if (Task.WaitAny([text, run], LimitMs) == 1)
            {
                LetGo(pipe, text);
            }
            bool isRead = text.Wait(LimitMs);
            reader.Kill();
            Assert.IsTrue(isRead, "nobody writes into the pipe");
            read.Add(text.Result);
        }
        return [.. read];
    }

    // Whoever opens a pipe to write waits for a reader, and a reader for a writer; who does both waits for nobody.
    private static void LetGo(string pipe, Task reader)
    {
        Task writer = Task.Run(
            () => new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose());
        reader.Wait(LimitMs);
        using FileStream both = new(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        writer.Wait(LimitMs);
    }
}
