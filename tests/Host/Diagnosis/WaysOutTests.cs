using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Tests.Host.Diagnosis;

/// <summary>I18: whatever stops a terminal has a way out that somebody can go.</summary>
[TestClass]
public sealed class WaysOutTests
{
    private const long LongestNs = 2L * 3600 * 1_000_000_000;

    // The locks and what else Diagnosis names when it takes the terminal out of service, and the holds of secrets.
    private static readonly string[] s_stopping =
    [
        "H202", "H203", "H206", "H207", "H208", "H209", "P603", "P604", "P609", "S101", "S103", "S109", "U507", "W301",
        "W302", "W303", "W305", "W306",
    ];

    [TestMethod]
    public void Each_lock_and_each_hold_has_a_row() =>
        CollectionAssert.AreEqual(s_stopping, WaysOut.All.Select(way => way.Code).Order().ToArray());

    [TestMethod]
    public void Each_row_is_played_from_the_code_to_a_terminal_in_service()
    {
        CaseRunner runner = new(new BenchFactory(), LongestNs);
        foreach (WayOut way in WaysOut.All)
        {
            foreach (ScenarioCase scenario in Load(way))
            {
                CaseResult result = runner.Run(scenario, scenario.Seed);
                Assert.AreEqual("", result.Message, scenario.Name);
                CheckStory(way, [.. result.Events], scenario.Name);
            }
        }
    }

    private static void CheckStory(WayOut way, IReadOnlyList<TraceEvent> events, string name)
    {
        Assert.IsTrue(
            events.Any(entry => entry.Name == "fault.raised" && ValueOf(entry) == way.Code), $"{name}: no {way.Code}");
        string state = "Off";
        foreach (TraceEvent entry in events)
        {
            state = entry.Name == "power.up" ? "Starting" : entry.Name == "terminal.state" ? ValueOf(entry) : state;
        }
        Assert.Contains(state, (string[])["Idle", "ServiceMenu"], name);
    }

    private static string ValueOf(TraceEvent entry) => entry.Data[^1].Value;

    private static IReadOnlyList<ScenarioCase> Load(WayOut way)
    {
        using StringWriter complaints = new();
        string file = Path.Combine(Repository.Root, "tests", "Scenarios", way.Scenario);
        return ScenarioFiles.Load([file], complaints) ?? throw new InvalidDataException(complaints.ToString());
    }
}
