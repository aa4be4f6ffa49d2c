using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A cut in a copy of the world shows what it shows when everything is played from the start.</summary>
[TestClass]
public class ForkTests
{
    private const long DayNs = 86_400_000_000_000;

    [TestMethod]
    [DataRow("sales/without-pin.yaml", AfterCut.Heal)]
    [DataRow("pin/wrong-then-right.yaml", AfterCut.Heal)]
    [DataRow("network/broken.yaml", AfterCut.Hostile)]
    [DataRow("power/lockout.yaml", AfterCut.Heal)]
    [DataRow("host/late-answer.yaml", AfterCut.Heal)]
    [DataRow("card/damaged.yaml", AfterCut.Heal)]
    [DataRow("time/midnight-in-a-sale.yaml", AfterCut.Heal)]
    public void A_fork_ends_as_a_replay_from_the_start(string file, AfterCut after)
    {
        ScenarioCase scenario = Sweeps.Load(file);
        TrialRunner runner = new(new BenchFactory(), after: after);
        List<(CutPoint Point, string Complaint, IEmulatedBench Bench)> forks = [];
        runner.Watch(scenario, scenario.Seed, DayNs, moment => forks.AddRange(PointsOf(moment).Select(point =>
        {
            CutMoment fork = moment.Fork();
            fork.Cut(point);
            return (point, runner.Conclude(fork, isFirst: true, null), fork.Bench);
        })));
        Assert.IsNotEmpty(forks);
        foreach ((CutPoint point, string complaint, IEmulatedBench bench) in forks)
        {
            Trial replay = runner.Run(scenario, scenario.Seed, DayNs, point);
            Assert.AreEqual(replay.Complaint, complaint, $"{point}");
            Assert.AreEqual(TextOf(replay.Bench), TextOf(bench), $"{point}");
        }
    }

    private static IEnumerable<CutPoint> PointsOf(CutMoment moment) => moment.Count < 2
        ? [new(moment.Operation, CutKind.Before), new(moment.Operation, CutKind.After)]
        : [new(moment.Operation, CutKind.Torn, moment.Count / 2), new(moment.Operation, CutKind.After)];

    private static string TextOf(IEmulatedBench bench) => string.Join('\n',
    [
        .. bench.Events.Select(entry => $"{entry.TimeMs} {entry.Name} {string.Join(' ', entry.Data)}"),
        .. Enumerable.Range(0, StorageFile.Count).Select(file => Convert.ToHexString(bench.Flash.Copy(file) ?? [])),
        .. bench.Display,
        $"{bench.NowNs} ns, {bench.Ledger.Approvals} approvals, network {bench.Network}",
    ]);
}
