using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Tests.Host;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A run that ends in the middle of the power cuts of a case loses none of them.</summary>
[TestClass]
public sealed partial class SweepKillTests
{
    private const int LimitMs = 120_000;

    private const string Part = "parts/result.json.part";

    private static readonly string[] s_files = ["result.json", "junit.xml", "output", "merged.xml", "merged"];

    [TestMethod]
    public void A_case_goes_on_in_the_middle_of_its_power_cuts_after_a_kill_and_an_interruption()
    {
        using Shell shell = new();
        string file = Path.Combine(Repository.Root, "tests", "Scenarios", "power", "lockout.yaml");
        string[] run = ["run", file, "--power-cuts", "exhaustive"];
        Assert.AreEqual(0, Play(shell, "whole", run));
        Directory.CreateDirectory(shell.Path("parts"));
        int killed = EndBehind(shell, 0, true, [.. run, "--jobs", "1"]);
        EndBehind(shell, killed, false, [.. run, "--jobs", "2", "--resume"]);
        Assert.AreEqual(0, Play(shell, "parts", [.. run, "--resume"]));
        Assert.IsFalse(File.Exists(shell.Path(Part)));
        foreach (string name in s_files)
        {
            Assert.AreEqual(Read(shell, "whole", name), Read(shell, "parts", name), name);
        }
    }

    [TestMethod]
    public void What_is_kept_of_a_case_that_has_ended_or_is_another_is_left_alone()
    {
        using Shell shell = new();
        ShardResult run = Run();
        using (KeptResults kept = KeptResults.Open(shell.Path("r.json"), run, false))
        {
            kept.Add(Cuts(0, 7));
            kept.Add(Cuts(1, 8));
            kept.Add(Cuts(1, 9));
            kept.Add(Case(0));
        }
        string part = shell.Path("r.json.part");
        File.AppendAllText(part, ShardFiles.LineOf(Cuts(1, 10))[..^3]);
        for (int times = 0; times < 2; times++)
        {
            using KeptResults again = KeptResults.Open(shell.Path("r.json"), run, true);
            Assert.AreEqual("0", string.Join(' ', again.Cases.Select(one => one.Place)));
            Assert.IsNull(again.CutsOf(0));
            Assert.AreEqual(9, again.CutsOf(1)!.Cuts.Done);
            Assert.AreEqual(3, File.ReadAllLines(part).Length);
        }
    }

    [TestMethod]
    public void Every_assembly_of_the_program_counts_as_the_program()
    {
        string names = string.Join(' ', ShardFiles.Assemblies.Select(one => one.GetName().Name));
        foreach (string name in (string[])["Emulator", "Firmware", "Hal", "Hal.Virtual"])
        {
            StringAssert.Contains($"{names} ", $"PosTerminal.{name} ");
        }
    }

    // In a process of its own, which is quicker than a test.
    private static int Play(Shell shell, string folder, string[] run)
    {
        string InFolder(string file) => shell.Path($"{folder}/{file}");
        Directory.CreateDirectory(shell.Path(folder));
        using EmulatorProcess process = new(
            [.. run, "--result", InFolder("result.json"), "--junit", InFolder("junit.xml")]);
        int code = process.WaitForExit();
        File.WriteAllText(InFolder("output"), process.Output);
        Assert.AreEqual(0, shell.Run("merge", shell.Path(folder), "--junit", InFolder("merged.xml")));
        File.WriteAllText(InFolder("merged"), shell.Output);
        return code;
    }

    // Ends a run when more cuts are kept than before, and says how many.
    private static int EndBehind(Shell shell, int done, bool isKilled, string[] run)
    {
        string part = shell.Path(Part);
        using (EmulatorProcess process = new([.. run, "--result", shell.Path("parts/result.json")]))
        {
            Assert.IsTrue(SpinWait.SpinUntil(() => DoneIn(part) > done, LimitMs), process.Output);
            process.End(isKilled, InterruptedText());
        }
        Assert.IsGreaterThan(done, DoneIn(part), File.ReadAllText(part));
        return DoneIn(part);
    }

    // The newest of the case that is open; 0 for none.
    private static int DoneIn(string part)
    {
        if (!File.Exists(part))
        {
            return 0;
        }
        using FileStream stream = new(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        string last = new StreamReader(stream).ReadToEnd().Split('\n').LastOrDefault(line => line.Length > 0, "");
        Match match = DoneText().Match(last);
        return match.Success ? int.Parse(match.Groups[1].Value) : 0;
    }

    // How often a run tells how far it is depends on how fast the machine is.
    private static string Read(Shell shell, string folder, string file) => TimeText().Replace(
        ProgressText().Replace(File.ReadAllText(shell.Path($"{folder}/{file}")), ""), "TIME");

    private static KeptCuts Cuts(int place, int done) =>
        new() { Place = place, Name = $"Case {place}", Seed = 1, Cuts = new(100, done, done, 0.5) };

    private static ShardCase Case(int place) => new()
    {
        Place = place,
        File = "a.yaml",
        Name = $"Case {place}",
        Seed = 1,
        Verdict = Verdict.Pass,
        Message = "",
        Report = "",
        Missing = [],
        Unchecked = [],
        Attempts = 1,
        CutPoints = 100,
        CutSeconds = 1,
        RealSeconds = 1,
        VirtualNs = 1,
    };

    private static ShardResult Run() => new()
    {
        Form = ShardResult.CurrentForm,
        Program = "1",
        Order = "2",
        Number = 1,
        Count = 1,
        Total = 2,
        StartUtc = DateTime.UnixEpoch,
        FailsOnSkip = false,
        Cases = [],
    };

    [GeneratedRegex("0 of 1 cases are done, and of the next [1-9][0-9]* of [0-9]+ cut points; the same command with "
        + "'--resume' goes on")]
    private static partial Regex InterruptedText();

    [GeneratedRegex("\"Done\":([0-9]+),.*\\}\\}$")]
    private static partial Regex DoneText();

    [GeneratedRegex("\"(StartUtc|RealSeconds|CutSeconds)\": [^,\n]+|timestamp=\"[^\"]+\""
        + "|\"real-seconds\" value=\"[^\"]+\"|[0-9.]+ s real( \\([0-9]+ x\\))?")]
    private static partial Regex TimeText();

    [GeneratedRegex("run: [0-9].*\n")]
    private static partial Regex ProgressText();
}
