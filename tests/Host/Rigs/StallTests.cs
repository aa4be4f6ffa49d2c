using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A runner that stood still has not seen what the board did.</summary>
[TestClass]
public sealed class StallTests
{
    [TestMethod]
    [DataRow(Verdict.Fail, "501 500", Verdict.Fail, 2)]
    [DataRow(Verdict.Fail, "500", Verdict.Fail, 1)]
    [DataRow(Verdict.Fail, "501 501 501", Verdict.Infrastructure, 3)]
    [DataRow(Verdict.Infrastructure, "501 0", Verdict.Infrastructure, 2)]
    [DataRow(Verdict.Infrastructure, "0", Verdict.Infrastructure, 1)]
    [DataRow(Verdict.Pass, "9000", Verdict.Pass, 1)]
    [DataRow(Verdict.Skip, "9000", Verdict.Skip, 1)]
    public void What_went_wrong_while_the_runner_stood_still_is_tried_again(
        Verdict verdict, string stallsMs, Verdict end, int attempts)
    {
        ScenarioCase scenario = Scenario.Load("version: 1\nsteps:\n- power: up\n").Single();
        Queue<long> stalls = new(stallsMs.Split(' ').SelectMany(ms => new[] { 0, long.Parse(ms) }));
        using TwinRig twin = new();
        using RigSession session = twin.Open();
        CaseResult result = new RigPlayer(session, [], twin.Logs, stalls.Dequeue).Play(
            scenario, scenario.Name, 1,
            () => new() { Case = scenario, Seed = 1, Verdict = verdict, MayTryAgain = false, Message = "what" });
        Assert.AreEqual((end, attempts), (result.Verdict, result.Attempts), result.Message);
        Assert.AreEqual(stallsMs.StartsWith("501 501"), result.Message.StartsWith(
            "runner-stalled: this program stood still for 501 ms; what"), result.Message);
    }

    [TestMethod]
    public void The_longest_standstill_is_told_once()
    {
        DateTime now = DateTime.UnixEpoch;
        using StallWatch watch = new(() => now);
        now += TimeSpan.FromSeconds(3);
        Assert.AreEqual(3_000, watch.TakeLongestMs());
        now -= TimeSpan.FromSeconds(2);
        Assert.AreEqual(0, watch.TakeLongestMs(), "a clock that is put back is no standstill");
    }
}
