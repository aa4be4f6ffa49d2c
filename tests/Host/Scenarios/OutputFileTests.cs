using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;

namespace PosTerminal.Tests.Scenarios;

/// <summary>No report is lost behind another one, or written over what is played.</summary>
[TestClass]
public sealed partial class OutputFileTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n";

    // DIR is a folder of the test. What is refused leaves all as it was.
    [TestMethod]
    [DataRow("--junit DIR/b --result DIR/b", "'--junit' and '--result' name one file, 'DIR/b'")]
    [DataRow("--journal DIR/a --result DIR/a", "'--journal' and '--result' name one file, 'DIR/a'")]
    [DataRow("--vcd DIR/c --result DIR/c", "'--result' and '--vcd' name one file, 'DIR/c'")]
    [DataRow("--junit DIR/a --journal DIR/a", "'--junit' and '--journal' name one file, 'DIR/a'")]
    [DataRow("--junit DIR/a --journal DIR/no/../a", "'--junit' and '--journal' name one file, 'DIR/no/../a'")]
    [DataRow("--junit DIR/here/a --journal DIR/there/a", "'--junit' and '--journal' name one file, 'DIR/there/a'")]
    [DataRow("--frames DIR/a --vcd DIR/a", "'--vcd' and '--frames' name one file, 'DIR/a'")]
    [DataRow("--result DIR/r --junit DIR/r.part", "'--junit' and '--result' (FILE.part) name one file, 'DIR/r.part'")]
    [DataRow("--journal - --junit -", "'--junit' and '--journal' cannot both go to standard output")]
    [DataRow("--result - --vcd -", "'--result' and '--vcd' cannot both go to standard output")]
    [DataRow("--junit DIR/a.yaml", "'--junit' and a scenario name one file, 'DIR/a.yaml'")]
    [DataRow("--result DIR/link.yaml", "'--result' and a scenario name one file, 'DIR/a.yaml'")]
    [DataRow("--vcd DIR/there/a.yaml", "'--vcd' and a scenario name one file, 'DIR/a.yaml'")]
    [DataRow("--vcd DIR/hard.yaml", "'--vcd' and a scenario name one file, 'DIR/a.yaml'")]
    [DataRow("--junit DIR/rig.yaml --result DIR/hard", "'--junit' and '--result' name one file, 'DIR/hard'")]
    [DataRow("--journal DIR/shop/open.png", "'--journal' and a picture of 'expect-picture' name one file")]
    [DataRow("--junit DIR/rig.yaml --rig DIR/rig.yaml#a", "'--junit' and '--rig' name one file, 'DIR/rig.yaml'")]
    public void Two_uses_of_one_file_are_refused_before_anything_is_opened(string options, string reason)
    {
        using Shell shell = WithFiles();
        string[] before = FilesOf(shell);
        string[] words = [.. options.Split(' ').Select(word => word.Replace("DIR", shell.Folder))];
        Assert.AreEqual(2, shell.Run(["run", shell.Path("a.yaml"), .. words]), shell.Error);
        StringAssert.Contains(shell.Error, $"error: {reason.Replace("DIR", shell.Folder)}");
        CollectionAssert.AreEqual(before, FilesOf(shell));
        Assert.IsEmpty(shell.Benches.Made);
    }

    // What is expected may have been copied out of such a folder, and not into one that the next run empties.
    [TestMethod]
    [DataRow("here/000000100ms.png", ".", 2)]
    [DataRow("here/000000100ms.png", "there/..", 2)]
    [DataRow("here/open.png", ".", 1)]
    [DataRow("000000100ms.png", ".", 1)]
    [DataRow("here/000000100ms.png", "here", 1)]
    public void No_picture_that_is_expected_is_removed_with_those_of_before(string picture, string frames, int code)
    {
        using Shell shell = WithFiles();
        string file = shell.Write("p.yaml", $"{Steps}- expect-picture: {{ file: {picture} }}\n");
        Assert.AreEqual(code, shell.Run("run", file, "--frames", shell.Path(frames)), shell.Error);
        Assert.AreEqual(
            code == 2 ? $"error: '--frames {shell.Path(frames)}' would remove '{shell.Path(picture)}', a picture of "
                + "'expect-picture': keep it elsewhere\n" : "", shell.Error);
    }

    [TestMethod]
    public void Where_nothing_is_kept_nothing_is_lost()
    {
        using Shell shell = WithFiles();
        string nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        string file = shell.Write("b.yaml", Steps);
        Assert.AreEqual(0, shell.Run("run", file, "--junit", nothing, "--journal", nothing), shell.Error);
    }

    [TestMethod]
    public void A_result_on_standard_output_stands_there_alone()
    {
        using Shell shell = new();
        Assert.AreEqual(0, shell.Run("run", shell.Write("b.yaml", Steps), "--result", "-"));
        StringAssert.StartsWith(shell.Output, "{");
        StringAssert.Contains(shell.Error, "1 passed");
    }

    [TestMethod]
    [DataRow("parts/1.json", "'--junit' and a result of a shard name one file, '")]
    [DataRow("parts/../parts/below/2.json", "'--junit' and a result of a shard name one file, '")]
    [DataRow("parts/new.json", "'--junit': the next 'merge' of '")]
    [DataRow("parts/new/below/new.json", "'--junit': the next 'merge' of '")]
    [DataRow("elsewhere/new.json", "'--junit': the next 'merge' of '")]
    [DataRow("link.xml", "'--junit': the next 'merge' of '")]
    public void A_merge_writes_nothing_that_is_a_result_of_a_shard(string junit, string reason)
    {
        using Shell shell = WithParts();
        shell.Write("elsewhere/note.txt", "");
        Directory.CreateSymbolicLink(shell.Path("parts/below/link"), shell.Path("elsewhere"));
        File.CreateSymbolicLink(shell.Path("link.xml"), shell.Path("parts/new.json"));
        string[] before = FilesOf(shell);
        Assert.AreEqual(2, shell.Run("merge", shell.Path("parts"), "--junit", shell.Path(junit)));
        StringAssert.StartsWith(shell.Error, $"error: {reason}");
        CollectionAssert.AreEqual(before, FilesOf(shell));
    }

    [TestMethod]
    [DataRow("new/all.xml")]
    [DataRow("new/all.json")]
    [DataRow("parts/all.xml")]
    [DataRow("parts-of-today.json")]
    public void What_a_merge_writes_is_not_in_the_way_of_the_next(string junit)
    {
        using Shell shell = WithParts();
        for (int times = 0; times < 2; times++)
        {
            Assert.AreEqual(0, shell.Run("merge", shell.Path("parts"), "--junit", shell.Path(junit)), shell.Error);
        }
        StringAssert.Contains(File.ReadAllText(shell.Path(junit)), "<testsuites>");
    }

    [TestMethod]
    public void A_merge_on_standard_output_is_there_alone()
    {
        using Shell shell = WithParts();
        string[] before = FilesOf(shell);
        Assert.AreEqual(0, shell.Run("merge", shell.Path("parts"), "--junit", "-"), shell.Error);
        Assert.AreEqual("testsuites", XDocument.Parse(shell.Output).Root!.Name.LocalName);
        StringAssert.Contains(shell.Error, "1 passed");
        CollectionAssert.AreEqual(before, FilesOf(shell));
        Assert.IsFalse(File.Exists("-"));
    }

    [TestMethod]
    [DataRow("--junit")]
    [DataRow("--journal")]
    [DataRow("--result")]
    [DataRow("--vcd")]
    [DataRow("--frames")]
    public void Folders_that_are_missing_are_made(string option)
    {
        using Shell shell = new();
        string path = shell.Path("results/of/today/1.json");
        Assert.AreEqual(0, shell.Run("run", shell.Write("a.yaml", Steps), option, path), shell.Error);
        Assert.IsTrue(Directory.Exists(shell.Path("results/of/today")));
        Assert.AreEqual(option != "--vcd", Path.Exists(path));
    }

    [TestMethod]
    [DataRow("", "with '--result FILE' the next run could go on with '--resume'")]
    [DataRow("result", "the same command with '--resume' goes on")]
    [DataRow("result journal", "the same command with '--resume' and without '--journal' goes on")]
    [DataRow("result journal vcd", "the same command with '--resume' and without '--journal' and '--vcd' goes on")]
    [DataRow("frames", "with '--result FILE' and without '--frames' the next run could go on with '--resume'")]
    [DataRow("-", "with '--result FILE' the next run could go on with '--resume'")]
    public void The_way_on_is_one_that_is_not_refused(string given, string way)
    {
        string? Of(string name) => given.Split(' ').Contains(name) ? "x" : null;
        RunOptions options = new()
        {
            ResultPath = given == "-" ? "-" : Of("result"),
            EventsPath = Of("journal"),
            VcdPath = Of("vcd"),
            FramesPath = Of("frames"),
        };
        Assert.AreEqual(way, RunFiles.WayOn(options));
    }

    [TestMethod]
    [DataRow("", "plain", " --filter \"plain [s=2]\" --seed 1")]
    [DataRow("--timeout 1s", "plain", " --filter \"plain [s=2]\" --seed 1 --timeout 1s")]
    [DataRow("", "it's $5", " --filter 'it'\\''s $5 [s=2]' --seed 1")]
    [DataRow("--seeds 3..4 --power-cuts none", "plain", " --filter \"plain [s=2]\" --seed 3")]
    public void A_replay_line_plays_the_row_that_failed_with_its_time(string options, string name, string line)
    {
        using Shell shell = new();
        string file = shell.Write("a.yaml", $"name: \"{name}\"\nmatrix: {{ s: [ 1, 2, 3 ] }}\nversion: 1\nsteps:\n"
            + "- power: up\n- expect-display: { contains: \"${s}\" }\n");
        shell.Run(["run", file, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        StringAssert.Contains(shell.Output, $" run {file}{line}\n");
    }

    [TestMethod]
    public void A_case_that_ran_out_of_its_time_runs_out_of_it_again()
    {
        using Shell shell = new();
        string file = shell.Write("a.yaml", Steps + "- delay: 5s\n");
        Assert.AreEqual(4, shell.Run("run", file, "--timeout", "1s"));
        string replay = Replay().Match(shell.Output).Groups[1].Value;
        Assert.AreEqual(4, shell.Run(replay.Trim().Split(' ')), replay);
        StringAssert.Contains(shell.Output, $"-- {replay}");
    }

    private static Shell WithParts()
    {
        Shell shell = new();
        shell.Write("cases/a.yaml", Steps);
        foreach ((string part, string file) in new[] { ("1/2", "1.json"), ("2/2", "below/2.json") })
        {
            shell.Run("run", shell.Path("cases"), "--shard", part, "--result", shell.Path($"parts/{file}"));
        }
        return shell;
    }

    private static Shell WithFiles()
    {
        Shell shell = new();
        shell.Write("a.yaml", Steps + "- repeat: 1\n  steps:\n  - expect-picture: { file: shop/open.png }\n");
        shell.Write("rig.yaml", "version: 1\n");
        Directory.CreateDirectory(shell.Path("here"));
        Directory.CreateSymbolicLink(shell.Path("there"), shell.Path("here"));
        File.CreateSymbolicLink(shell.Path("here/a.yaml"), shell.Path("a.yaml"));
        File.CreateSymbolicLink(shell.Path("link.yaml"), "a.yaml");
        SpecialFiles.MakeHardLink(shell.Path("hard.yaml"), shell.Path("a.yaml"));
        SpecialFiles.MakeHardLink(shell.Path("hard"), shell.Path("rig.yaml"));
        return shell;
    }

    private static string[] FilesOf(Shell shell) =>
    [
        .. Directory.GetFileSystemEntries(shell.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {new FileInfo(path).LinkTarget ?? TextOf(path)}"),
    ];

    private static string TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    [GeneratedRegex("replay: .* -- (.+)\n")]
    private static partial Regex Replay();
}
