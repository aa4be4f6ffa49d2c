using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Twin;
using PosTerminal.Hal.Link;
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
    [DataRow("power/cut-behind-an-event.yaml", true)]
    [DataRow("display/pictures.yaml", false)]
    [DataRow("display/pins-at-rest.yaml", true)]
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
        using TwinRig twin = new(isThroughJig: true);
        using RigSession session = twin.Open();
        using StringWriter output = new() { NewLine = "\n" };
        Assert.IsTrue(new RigProof(session, output).Run(), output.ToString());
        Assert.AreEqual("proven      power\nproven      console\nproven      display-text\n"
            + "proven      display-pixels\nproven      issuer\ntrusted     network-fault\n"
            + "proven      keypad\nproven      swipe\n"
            + "trusted     tamper\nproven      armed-cut\nproven      deployment\nproven      pins\n",
            output.ToString());
    }

    [TestMethod]
    [DataRow("network-all", "NOT PROVEN  network-all: no rig of this version has it\n")]
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

    // Another day than its issuer's raised S105 after a minute, and one day the test cards would have expired.
    [TestMethod]
    public void The_calendar_of_a_twin_has_the_day_of_its_issuer()
    {
        SeenOptions seen = new();
        LinePair jig = new();
        using TwinMachine twin = new(
            new TwinOptions(new HostAddress("127.0.0.1", 1, null)), seen, jig.Board, jig.Board);
        Assert.AreEqual(SimulatedDevice.UsualDate, seen.Bench!.Device.Date);
        using TwinRig rig = new();
        Assert.AreEqual($"{SimulatedDevice.UsualDate}", rig.Rig.HostDate);
    }

    [TestMethod]
    public void A_pin_that_the_jig_does_not_know_has_no_level()
    {
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        using IBench bench = session.Factory.Create(new BenchOptions());
        Assert.IsTrue(bench.TryReadPin("card-present", out string level));
        Assert.AreEqual("high", level);
        Assert.IsFalse(bench.TryReadPin("watchdog", out _));
    }

    [TestMethod]
    public void A_display_that_is_another_picture_fails_by_its_crc()
    {
        ScenarioCase scenario = Load("display/pictures.yaml") with { WithinNs = 500_000_000 };
        scenario = scenario with { Steps = [scenario.Steps[0], scenario.Steps[5]] };
        using TwinRig twin = new(heedsStalls: false);
        using RigSession session = twin.Open();
        CaseResult result = twin.Play(session, scenario);
        Assert.AreEqual(Verdict.Fail, result.Verdict, result.Message);
        StringAssert.Contains(result.Report, "the board says ");
    }

    [TestMethod]
    public void The_pictures_of_a_rig_are_those_of_the_emulator_and_its_words_stand_beside_them()
    {
        ScenarioCase scenario = Load("sales/without-pin.yaml");
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        string real = PicturesOf(session.Factory, scenario, Path.Combine(twin.Logs, "real"));
        string fast = PicturesOf(new BenchFactory(), scenario, Path.Combine(twin.Logs, "fast"));
        string[] emulated = [.. Directory.GetFiles(fast, "*.png").Select(Bytes)];
        string[] pictures = [.. Directory.GetFiles(real, "*.png").Select(Bytes)];
        Assert.IsGreaterThan(3, pictures.Distinct().Count());
        Assert.IsEmpty(pictures.Except(emulated));
        Assert.IsEmpty(Directory.GetFiles(fast, "*.txt"));
        string[] texts = [.. Directory.GetFiles(real, "*.txt").Select(File.ReadAllText)];
        Assert.IsTrue(texts.All(text => text.Split('\n') is [_, _, _, _, ['f', 'r', 'a', 'm', 'e', ' ', ..], ""]));
        Assert.IsTrue(texts.Any(text => text.Contains("CHARGED", System.StringComparison.Ordinal)), texts[^1]);

        static string Bytes(string file) => System.Convert.ToHexString(File.ReadAllBytes(file));
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
        using TwinRig twin = new(heedsStalls: false);
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

    private static string PicturesOf(IBenchFactory factory, ScenarioCase scenario, string folder)
    {
        System.Action<IBench> follow = new FrameFolder(folder).Follow(scenario.Name, 1);
        CaseResult result = new CaseRunner(factory, Scenario.DayNs, bench =>
        {
            follow(bench);
            return bench;
        }).Run(scenario, 1);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        return Directory.GetDirectories(folder).Single();
    }

    private static string TextOf(CaseResult result) => string.Join('\n', result.Events.Select(entry =>
        $"{entry.Name} {string.Join(' ', entry.Data.Select(pair => $"{pair.Key}={pair.Value}"))}"));

    private sealed class SeenOptions : IBenchFactory
    {
        private readonly BenchFactory _inner = new();

        public IEmulatedBench? Bench { get; private set; }

        public IReadOnlyCollection<string> Features => _inner.Features;

        public IReadOnlyCollection<string> Invariants => _inner.Invariants;

        public IReadOnlyCollection<string> CardNumbers => _inner.CardNumbers;

        public IBench Create(BenchOptions options)
        {
            IBench bench = _inner.Create(options);
            Bench = bench.Emulated;
            return bench;
        }
    }

    private static ScenarioCase Load(string file)
    {
        using StringWriter complaints = new();
        IReadOnlyList<ScenarioCase>? cases =
            ScenarioFiles.Load([Path.Combine(Repository.Root, "tests", "Scenarios", file)], complaints);
        Assert.IsNotNull(cases, complaints.ToString());
        return cases[0];
    }
}
