using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A session on the front panel is recorded with what a step did that failed.</summary>
[TestClass]
public class RecordedPartsTests
{
    private const long OddNs = 123_456_789;

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

    // Without what is checked in every case: a PIN that is typed like an amount is left in the amount.
    private static string Replayed(string scenario, BenchOptions options)
    {
        ErrorList errors = new();
        ScenarioCase row = new ScenarioReader("session.yaml", errors).Read(scenario)[0];
        Assert.IsTrue(errors.IsEmpty, string.Join("\n", errors.Sorted));
        using Bench bench = new(options);
        Play play = new(bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, []));
        Assert.IsNull(play.Run(row.Steps)?.Expected);
        return Lines(bench);
    }

    private static string Lines(Bench bench) => string.Join('\n', bench.Events.Select(EventText.Line));
}
