using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.FrontPanel.Recording;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A session on the front panel is recorded with what a step did that failed.</summary>
[TestClass]
public class RecordedPartsTests
{
    private const long OddNs = 123_456_789;
    private const string Approval = "power: { cut: auth.approved, after: 5ms }";
    private const string Typing = "power: { cut: terminal.state }";
    private const string Sale = "reach: Authorising";

    // All from all: a second reach begins where the first one has left the terminal.
    [TestMethod]
    [DataRow("network: up")]
    [DataRow("network: down")]
    [DataRow("device: { tamper: open }")]
    public void Whatever_was_to_be_reached_from_wherever_the_record_has_the_same_journal(string world)
    {
        BenchOptions options = new();
        using Bench bench = new(options);
        using LiveTerminal live = new(bench, options, () => { });
        live.Do(StepRequestReader.Read(world, new ErrorList()));
        string[] steps = [.. ReachStep.States.SelectMany(state => ReachStep.States.SelectMany(
            next => new[] { $"reach: {state}", $"reach: {next}", "provider: { settle: stands }" }))];
        int failures = 0;
        foreach (string step in steps)
        {
            failures += live.Do(StepRequestReader.Read(step, new ErrorList())) == StepOutcome.Done ? 0 : 1;
            bench.RunFor(OddNs);
        }
        Assert.IsGreaterThan(steps.Length / 3, failures);
        Assert.AreEqual(Lines(bench), Replayed(live.Record.Write(bench.NowNs), options));
    }

    // A cut that comes is a step of the scenario; one that does not would fail it.
    [TestMethod]
    [DataRow(0, Approval, "delay: 2s")]
    [DataRow(1, Approval, Sale, "delay: 2s")]
    [DataRow(0, "delay: 1ns", "power: { cut: auth.sent, after: 50s }", Sale, "delay: 2s")]
    [DataRow(0, Approval, "delay: 3s", "power: { cut: now }", Sale)]
    [DataRow(1, "power: { cut: auth.declined }", "delay: 2s", Approval, Sale, "delay: 9s")]
    [DataRow(1, Typing, "keys: 1", "delay: 9s", "power: { cut: auth.declined }", "keys: 1")]
    [DataRow(2, Typing, "keys: 1", "delay: 9s", Typing, "delay: 3s", "keys: 1", "delay: 9s")]
    [DataRow(0, "power: { cut: auth.declined }", "power: { cut: key.dropped }")]
    public void Of_the_power_cuts_that_were_armed_the_record_has_those_that_came(int come, params string[] steps)
    {
        BenchOptions options = new();
        using Bench bench = new(options);
        using LiveTerminal live = new(bench, options, () => { });
        foreach (string step in steps.Prepend("reach: Idle"))
        {
            Assert.AreEqual(StepOutcome.Done, live.Do(StepRequestReader.Read(step, new ErrorList())), step);
            bench.RunFor(OddNs);
        }
        string scenario = live.Record.Write(bench.NowNs);
        Assert.HasCount(come, Regex.Matches(scenario, "cut: [a-z]+\\."), scenario);
        CaseResult result = new CaseRunner(new BenchFactory(), Scenario.DayNs)
            .Run(Scenario.Load(scenario).Single(), options.Seed);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        Assert.AreEqual(Lines(bench), string.Join('\n', result.Events.Select(EventText.Line)), scenario);
    }

    [TestMethod]
    [DataRow("[ { delay: 1s }, { provider: { settle: undone } }, { amount: 5 } ]", "step 2: 'provider' did not reach ")]
    [DataRow("{ provider: { settle: undone } }", "'provider' did not reach ")]
    public void Of_several_steps_the_one_that_failed_is_told(string steps, string error)
    {
        BenchOptions options = new();
        using Bench bench = new(options);
        using LiveTerminal live = new(bench, options, () => { });
        live.Do(StepRequestReader.Read("power: up", new ErrorList()));
        StringAssert.StartsWith(live.Do(StepRequestReader.Read(steps, new ErrorList())).Error, error);
    }

    [TestMethod]
    [DataRow(86_399_999_999_999, "")]
    [DataRow(86_400_000_000_000, "# Longer than a day: replay it with --timeout 25h.")]
    [DataRow(360_000_000_000_001, "# Longer than a day: replay it with --timeout 101h.")]
    public void A_record_of_more_than_a_day_says_with_which_limit_it_replays(long endNs, string remark)
    {
        string scenario = new SessionRecord(new BenchOptions(), () => 0).Write(endNs);
        Assert.AreEqual(remark.Length > 0, scenario.Contains("--timeout"));
        Assert.Contains(remark, scenario);
    }

    // Without what is checked in every case: a PIN that is typed like an amount is left in the amount.
    private static string Replayed(string scenario, BenchOptions options)
    {
        using Bench bench = new(options);
        Play play = new(bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, []));
        Assert.IsNull(play.Run(Scenario.Load(scenario).Single().Steps)?.Expected);
        return Lines(bench);
    }

    private static string Lines(Bench bench) => string.Join('\n', bench.Events.Select(EventText.Line));
}
