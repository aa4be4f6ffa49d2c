using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>The twin plays what the emulator plays, in real time, over jig and console.</summary>
[TestClass]
public sealed class TwinTests
{
    [TestMethod]
    [DataRow("sales/without-pin.yaml", false)]
    [DataRow("cancel/pin.yaml", false)]
    [DataRow("card/damaged.yaml", true)]
    [DataRow("card/backward.yaml", true)]
    [DataRow("sales/chinese.yaml", false)]
    [DataRow("pin/last-try-at-a-later-visit.yaml", true)]
    public void The_same_scenario_gives_the_same_events_in_the_same_order(string file, bool isThroughJig)
    {
        ScenarioCase scenario = Load(file);
        using TwinRig twin = new(isThroughJig: isThroughJig);
        using RigSession session = twin.Open();
        CaseResult real = twin.Play(session, scenario);
        CaseResult fast = new CaseRunner(new BenchFactory(), Scenario.DayNs).Run(scenario, scenario.Seed);
        Assert.AreEqual(Verdict.Pass, fast.Verdict, fast.Report);
        Assert.AreEqual(Verdict.Pass, real.Verdict, real.Report);
        Assert.AreEqual(TextOf(fast), TextOf(real));
        CollectionAssert.Contains(real.Unchecked.ToArray(), "nothing-left-at-rest");
    }

    [TestMethod]
    public void A_twin_has_what_its_rig_file_claims()
    {
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        using StringWriter output = new() { NewLine = "\n" };
        Assert.IsTrue(new RigProof(session, output).Run(), output.ToString());
        Assert.AreEqual("proven      power\nproven      console\nproven      display-text\n"
            + "proven      issuer\ntrusted     network-fault\n"
            + "proven      keypad\nproven      swipe\n"
            + "trusted     tamper\nproven      deployment\n", output.ToString());
    }

    [TestMethod]
    [DataRow("pins", "NOT PROVEN  pins: no rig of this version has it\n")]
    public void A_claim_that_does_not_stand_is_told(string claim, string line)
    {
        using TwinRig twin = new();
        using RigSession session = RigSession.Open(
            twin.Rig with { Has = [.. twin.Rig.Has, claim] }, twin.PortOf);
        using StringWriter output = new() { NewLine = "\n" };
        Assert.IsFalse(new RigProof(session, output).Run());
        StringAssert.EndsWith(output.ToString(), line);
    }

    [TestMethod]
    public void A_board_that_may_not_tell_its_display_does_not_prove_that_it_can_be_read()
    {
        using TwinRig twin = new(mayLook: false);
        using RigSession session = twin.Open();
        BenchFailure failure = Assert.ThrowsExactly<BenchFailure>(
            () => new RigProof(session, TextWriter.Null).Run());
        Assert.AreEqual("display-hidden", failure.Kind);
    }

    [TestMethod]
    public void A_rig_that_another_run_holds_is_refused()
    {
        using TwinRig twin = new();
        using RigSession first = twin.Open();
        BenchFailure failure = Assert.ThrowsExactly<BenchFailure>(() => twin.Open());
        Assert.AreEqual("rig-busy", failure.Kind);
    }

    [TestMethod]
    public void The_log_of_a_failed_case_is_kept_and_holds_neither_pin_nor_track()
    {
        ScenarioCase scenario = Scenario.Load(
            "version: 1\nsteps:\n- power: up\n- amount: 100\n- swipe: {}\n- expect-state: EnteringPin\n"
            + "- keys: \"4321#\"\n- expect-state: OutOfService\n").Single();
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        CaseResult result = twin.Play(session, scenario);
        Assert.AreEqual(Verdict.Fail, result.Verdict, result.Report);
        StringAssert.Contains(result.Report, "log: ");
        string log = File.ReadAllText(
            Directory.EnumerateFiles(twin.Logs, "*.log", SearchOption.AllDirectories).Single());
        StringAssert.Contains(log, "key ...");
        StringAssert.Contains(log, "wave add ...");
        StringAssert.Contains(log, "auth.sent");
        StringAssert.Contains(log, "issuer");
        Assert.DoesNotContain("r=", log);
        Assert.DoesNotContain("4761739001010119", log);
    }

    [TestMethod]
    [DataRow(1, Verdict.Skip, "in quarantine until ")]
    [DataRow(-1, Verdict.Fail, "its quarantine ended on ")]
    public void A_quarantine_skips_a_case_until_its_day(int days, Verdict verdict, string message)
    {
        ScenarioCase scenario = Scenario.Load("name: N\nversion: 1\nsteps:\n- power: up\n").Single();
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        CaseResult result = twin.Play(session, scenario,
            [new("N", System.DateOnly.FromDateTime(System.DateTime.Today).AddDays(days), "R")]);
        Assert.AreEqual(verdict, result.Verdict);
        StringAssert.StartsWith(result.Message, message);
    }

    private static string TextOf(CaseResult result) => string.Join('\n', result.Events.Select(entry =>
        $"{entry.Name} {string.Join(' ', entry.Data.Select(pair => $"{pair.Key}={pair.Value}"))}"));

    private static ScenarioCase Load(string file)
    {
        using StringWriter complaints = new();
        IReadOnlyList<ScenarioCase>? cases =
            ScenarioFiles.Load([Path.Combine(Repository.Root, "tests", "Scenarios", file)], complaints);
        Assert.IsNotNull(cases, complaints.ToString());
        return cases[0];
    }
}
