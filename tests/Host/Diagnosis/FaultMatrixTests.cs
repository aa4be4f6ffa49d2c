using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Tests.Host.Diagnosis;

[TestClass]
public class FaultMatrixTests
{
    private const long SecondNs = 1_000_000_000;
    private const long ReversalNs = 60 * SecondNs;

    private static readonly string[] s_healthy =
    [
        "tamper=closed", "printer=good", "display=good", "reader=good", "supply=good", "memory=good", "clock=day",
    ];

    private static IReadOnlyList<ScenarioCase> Cases { get; } = Load();

    private static IReadOnlyList<FaultMatrixCase> Played { get; } = FaultMatrix.Play(Cases, new BenchFactory());

    [TestMethod]
    public void Each_of_the_66_codes_has_a_scenario_that_causes_it()
    {
        string[] caused = [.. Played.Select(one => one.Code).Distinct().Order()];
        IEnumerable<FaultCode> codes = Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None);
        string[] known = [.. codes.Select(FaultName.Of).Order()];
        Assert.HasCount(66, known);
        CollectionAssert.AreEqual(known, caused);
    }

    [TestMethod]
    public void Each_cause_raises_its_own_code_and_no_other_than_the_companions_it_names()
    {
        foreach (FaultMatrixCase one in Played)
        {
            Assert.AreEqual("", one.Message, one.Scenario.Name);
            Assert.AreNotEqual("", one.RaisedIn, $"{one.Code} was not raised by: {one.Scenario.Name}");
            Assert.IsEmpty(one.Strangers, $"{one.Scenario.Name}: {string.Join(", ", one.Strangers)}");
        }
    }

    [TestMethod]
    public void The_page_of_the_matrix_is_what_the_scenarios_show()
    {
        using StringWriter expected = new();
        FaultMatrixDocument.WriteMarkdown(expected, Played);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "fault-matrix.md"));
        Assert.AreEqual(expected.ToString(), page, "run 'fault-matrix' again and write docs/fault-matrix.md");
    }

    [TestMethod]
    public void After_any_failed_sale_the_terminal_takes_a_swipe_within_two_seconds()
    {
        int checkedCount = 0;
        foreach (ScenarioCase scenario in Cases)
        {
            Bench bench = new(new BenchOptions { Seed = scenario.Seed });
            new Play(bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, [])).Run(scenario.Steps);
            checkedCount += TakesSwipe(bench, scenario) ? 1 : 0;
        }
        Assert.IsGreaterThan(80, checkedCount);
    }

    // Out of service a swipe is refused on purpose; those cases are left out. A reversal is waited for.
    private static bool TakesSwipe(Bench bench, ScenarioCase scenario)
    {
        bench.SetNetwork("up");
        bench.SetIssuerAnswer("auto");
        foreach (string order in s_healthy)
        {
            bench.SetDevice(order.Split('=')[0], order.Split('=')[1]);
        }
        bool hasFailed = bench.State == "Idle" && bench.Events.Any(entry => entry.Name == "card.read");
        if (!hasFailed || !bench.RunUntil(() => !IsReversing(bench), bench.NowNs + ReversalNs))
        {
            return false;
        }
        long beginNs = bench.NowNs;
        int before = bench.Events.Count;
        bench.TypeKeys($"{100 + before}#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        bench.RunFor(beginNs + (2 * SecondNs) - bench.NowNs);
        Assert.Contains("auth.sent", bench.Events.Skip(before).Select(entry => entry.Name), scenario.Name);
        return true;
    }

    private static bool IsReversing(Bench bench) =>
        bench.Events.Count(entry => entry.Name == "reversal.queued")
            > bench.Events.Count(entry => entry.Name == "reversal.acknowledged");

    private static IReadOnlyList<ScenarioCase> Load()
    {
        using StringWriter complaints = new();
        string folder = Path.Combine(Repository.Root, "tests", "Scenarios", "faults");
        return ScenarioFiles.Load([folder], complaints) ?? throw new InvalidDataException(complaints.ToString());
    }
}
