using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A run that was interrupted or killed goes on, and ends as one that was not.</summary>
[TestClass]
public sealed partial class ResumeTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n- delay: 1h\n";
    private const int LimitMs = 120_000;

    [TestMethod]
    public void A_run_that_was_killed_and_then_interrupted_goes_on_and_counts_as_one_that_was_not()
    {
        using Shell shell = WithCases(12);
        string[] run = ["run", shell.Path("cases"), "--seeds", "1..100", "--jobs", "2", "--shard", "1/1"];
        string old = shell.Write("r.xml", "of before");
        string[] all = [.. run, "--result", shell.Path("r.json"), "--junit", old];
        int killed = EndBehind(shell, 5, true, all);
        Assert.AreEqual("of before", File.ReadAllText(old));
        int kept = EndBehind(shell, killed + 5, false, [.. all, "--resume"]);
        Assert.AreNotEqual("of before", File.ReadAllText(old));
        Assert.IsTrue(killed >= 3 && kept > killed && kept < 1200, $"{killed}, then {kept} of 1200");
        Assert.AreEqual(1, shell.Run([.. all, "--resume"]));
        Assert.IsFalse(File.Exists(shell.Path("r.json.part")));
        StringAssert.Contains(shell.Output, "100 failed");
        Assert.AreEqual(1300, File.ReadAllText(shell.Path("r.xml")).Split("<testcase ").Length - 1);
        Assert.AreEqual(1, shell.Run("merge", shell.Path(".")));
        StringAssert.Contains(shell.Output, "1200 passed, 100 failed");
    }

    [TestMethod]
    [DataRow("cases/0.yaml", "# changed", "are of runs of other scenarios")]
    [DataRow("r.json.part", "", "")]
    public void What_was_kept_of_another_run_is_refused_and_a_torn_line_is_played_again(
        string file, string text, string reason)
    {
        using Shell shell = WithCases(3);
        string[] run = ["run", shell.Path("cases"), "--result", shell.Path("r.json")];
        Assert.AreEqual(1, shell.Run(run));
        Keep(shell.Path("r.json"), text.Length == 0);
        File.AppendAllText(shell.Path(file), text);
        Assert.AreEqual(reason.Length > 0 ? 2 : 1, shell.Run([.. run, "--resume"]));
        StringAssert.Contains(shell.Error + shell.Output, reason.Length > 0 ? reason : "3 passed, 1 failed");
        StringAssert.Contains(reason.Length > 0 ? "FAIL  Fails" : shell.Output, "FAIL  Fails");
    }

    [TestMethod]
    public void What_no_run_has_kept_is_no_result_to_go_on_with()
    {
        using Shell shell = WithCases(1);
        string part = shell.Write("r.json.part", "junk\n");
        Assert.AreEqual(2, shell.Run("run", shell.Path("cases"), "--result", shell.Path("r.json"), "--resume"));
        StringAssert.Contains(shell.Error + shell.Output, "r.json.part' is no result of 'run --shard'");
        Assert.AreEqual("junk\n", File.ReadAllText(part));
    }

    [TestMethod]
    public void What_a_run_has_kept_is_not_overwritten_unasked()
    {
        using Shell shell = WithCases(3);
        string[] run = ["run", shell.Path("cases"), "--result", shell.Path("r.json")];
        Assert.AreEqual(1, shell.Run(run));
        Keep(shell.Path("r.json"), false);
        string[] others = [shell.Path("r.json"), shell.Path("r.xml"), shell.Path("r.jsonl")];
        string before = string.Concat(Enumerable.Repeat("of before\n", 10_000));
        Array.ForEach(others, file => File.WriteAllText(file, before));
        string kept = File.ReadAllText(shell.Path("r.json.part"));
        string[] all = [.. run, "--junit", others[1], "--journal", others[2]];
        Assert.AreEqual(2, shell.Run(all));
        StringAssert.Contains(shell.Error, $"'{shell.Path("r.json.part")}' has results of a run that was interrupted");
        StringAssert.Contains(shell.Error, "go on with '--resume', or remove the file");
        Assert.AreEqual(kept, File.ReadAllText(shell.Path("r.json.part")));
        Assert.IsTrue(others.All(file => File.ReadAllText(file) == before));
        Assert.AreEqual(1, shell.Run([.. run, "--resume"]));
        Assert.AreEqual(1, shell.Run(all));
        Assert.IsFalse(others.Any(file => File.ReadAllText(file).Contains("of before")));
    }

    [TestMethod]
    [DataRow("r.json")]
    [DataRow("link.json")]
    [DataRow("r.json", "--resume")]
    public void A_result_that_another_run_is_about_to_write_is_refused(string name, params string[] more)
    {
        using Shell shell = WithCases(1);
        File.CreateSymbolicLink(shell.Path("link.json"), shell.Path("r.json"));
        string[] run = ["run", shell.Path("cases"), "--result", shell.Path(name), .. more];
        using (HeldPlace.OfResult(shell.Path("r.json"), KeptResults.PathOf(shell.Path("r.json"))))
        {
            Assert.AreEqual(3, shell.Run(run));
            StringAssert.Contains(shell.Error, $"error: '--result': the file '{shell.Path(name)}' is in use by process "
                + $"{Environment.ProcessId}, since ");
            Assert.IsEmpty(shell.Benches.Made);
        }
        Assert.AreEqual(1, shell.Run(run));
        CollectionAssert.AreEquivalent(new[] { "link.json", "r.json" },
            Directory.GetFiles(shell.Folder).Select(path => Path.GetFileName(path)).ToArray());
    }

    [TestMethod]
    public void A_run_that_has_nothing_to_go_on_with_says_so()
    {
        using Shell shell = WithCases(3);
        string[] run = ["run", shell.Path("cases"), "--result", shell.Path("r.json"), "--resume"];
        for (int times = 0; times < 2; times++)
        {
            Assert.AreEqual(1, shell.Run(run));
            StringAssert.Contains(
                shell.Error, $"there is no '{shell.Path("r.json.part")}' to go on with: everything is played");
        }
        Keep(shell.Path("r.json"), false);
        Assert.AreEqual(1, shell.Run(run));
        Assert.DoesNotContain("to go on with", shell.Error);
    }

    [TestMethod]
    [DataRow("lying-close", 2)]
    [DataRow("full-flash", 2)]
    [DataRow(":1a", 2)]
    [DataRow(null, 2)]
    [DataRow("linear", 0)]
    [DataRow("1,2", 0)]
    public void A_depth_that_no_cut_heeds_is_refused(string? cuts, int exitCode)
    {
        using Shell shell = WithCases(1);
        string[] order = cuts is null ? [] : ["--power-cuts", cuts];
        string[] run = ["run", shell.Path("cases"), "--list"];
        Assert.AreEqual(exitCode, shell.Run([.. run, .. order, "--cut-depth", "2"]));
        StringAssert.Contains(shell.Error, exitCode == 0 ? "" : "'--cut-depth 2' is for '--power-cuts' linear");
    }

    [TestMethod]
    [DataRow("goes on with what '--result' has kept", "--resume")]
    [DataRow("not with standard output", "--resume", "--result", "-")]
    [DataRow("'--journal' is not for '--resume'", "--resume", "--result", "r.json", "--journal", "j.jsonl")]
    public void Bad_usage_is_refused(string reason, params string[] options)
    {
        using Shell shell = WithCases(1);
        Assert.AreEqual(2, shell.Run(["run", shell.Path("cases"), .. options]));
        StringAssert.Contains(shell.Error, reason);
    }

    [TestMethod]
    public void A_quiet_run_tells_what_went_wrong_and_the_counts()
    {
        using Shell shell = WithCases(3);
        Assert.AreEqual(1, shell.Run("run", shell.Path("cases"), "--quiet"));
        Assert.IsFalse(shell.Output.Contains("pass  ", System.StringComparison.Ordinal));
        StringAssert.Contains(shell.Output, "FAIL  Fails");
        StringAssert.Contains(shell.Output, "3 passed, 1 failed");
    }

    [TestMethod]
    public void A_fuzz_that_is_interrupted_says_how_to_go_on()
    {
        using EmulatorProcess fuzz = new(
            "fuzz", "--events", "100000000", "--seed", "1..3", "--first", "8", "--jobs", "1");
        fuzz.WaitForWork(TimeSpan.FromSeconds(1.5));
        fuzz.Interrupt();
        Assert.AreEqual(130, fuzz.WaitForExit(), fuzz.Output);
        StringAssert.Contains(fuzz.Output, "go on with 'fuzz --events 100000000 --seed 1 --first ");
        StringAssert.Contains(fuzz.Output, "then 'fuzz --events 100000000 --seed 2..3 --first 8'");
    }

    // As if the run had ended before the last case was written down whole.
    internal static void Keep(string result, bool isTorn)
    {
        string[] lines = [.. Lines(result)];
        lines[^1] = isTorn ? lines[^1][..20] : lines[^1];
        File.WriteAllText(result + ".part", string.Join('\n', lines));
        File.Delete(result);
    }

    private static string[] Lines(string result)
    {
        var part = (JsonObject)JsonNode.Parse(File.ReadAllText(result))!;
        string[] cases = [.. part["Cases"]!.AsArray().Select(one => one!.ToJsonString())];
        part["Cases"] = new JsonArray();
        part["Order"] = ShardFiles.OrderHere((string)part["Order"]!, new RunOptions());
        return [part.ToJsonString(), .. cases];
    }

    [GeneratedRegex("cases are done; the same command with '--resume' goes on")]
    private static partial Regex InterruptedText();

    // Ends a run when so many lines are kept, and says how many cases are.
    private static int EndBehind(Shell shell, int lines, bool isKilled, string[] run)
    {
        string part = shell.Path("r.json.part");
        using EmulatorProcess process = new(run);
        Assert.IsTrue(SpinWait.SpinUntil(() => LinesOf(part) >= lines, LimitMs), $"{LinesOf(part)} lines");
        process.End(isKilled, InterruptedText());
        return File.ReadAllLines(part).Length - 1;
    }

    private static int LinesOf(string file)
    {
        if (!File.Exists(file))
        {
            return 0;
        }
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(stream).ReadToEnd().Split('\n').Length - 1;
    }

    private static Shell WithCases(int count)
    {
        Shell shell = new();
        for (int i = 0; i < count; i++)
        {
            shell.Write($"cases/{i}.yaml", $"name: Case {i}\n" + Steps);
        }
        shell.Write("cases/z.yaml", "name: Fails\n" + Steps + "- expect-display: { contains: NEVER }\n");
        return shell;
    }
}
