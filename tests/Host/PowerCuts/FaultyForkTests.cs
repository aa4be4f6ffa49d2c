using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Progress;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>
/// Over a planted bug the cuts that do harm are the same in a fork and from the start. A fork that complains is played
/// again by the sweep; one that wrongly passes is seen here alone.
/// </summary>
[TestClass]
public class FaultyForkTests
{
    private const long DayNs = 86_400_000_000_000;

    [TestMethod]
    [DataRow(typeof(CountsAfterwards), "pin/wrong-then-right.yaml", AfterCut.Heal, 17)]
    [DataRow(typeof(ForgetsKeys), "network/broken.yaml", AfterCut.Heal, 13)]
    [DataRow(typeof(DropsReversals), "sales/without-pin.yaml", AfterCut.Hostile, 13)]
    [DataRow(typeof(ForgetsDamage), "sales/without-pin.yaml", AfterCut.Heal, 11)]
    [DataRow(typeof(CallsTornDamage), "power/lockout.yaml", AfterCut.Heal, 37)]
    public void Every_cut_that_does_harm_does_it_in_a_fork_too(Type bug, string file, AfterCut after, int each)
    {
        ScenarioCase scenario = Sweeps.Load(file);
        TrialRunner runner = new(new BenchFactory((BenchParts)Activator.CreateInstance(bug)!), after: after);
        CutPoint[] points =
            [.. PointsOf(runner.Run(scenario, scenario.Seed, DayNs)).Where((_, index) => index % each == 0)];
        string[] expected = [.. points
            .Select(point => new BadCut([point], runner.Run(scenario, scenario.Seed, DayNs, point).Complaint))
            .Where(cut => cut.Complaint.Length > 0)
            .Select(TextOf)];
        Assert.IsNotEmpty(expected);
        string found = string.Join('\n', Forked(runner, scenario, points).Select(TextOf));
        Assert.AreEqual(string.Join('\n', expected), found);
    }

    private static IEnumerable<CutPoint> PointsOf(Trial whole) =>
        whole.Operations.SelectMany((bytes, index) => CutPoint.AllOf(index + 1, bytes));

    // A sweep ends with the first cut that does harm, so that each is a sweep of its own.
    private static List<BadCut> Forked(TrialRunner runner, ScenarioCase scenario, CutPoint[] points)
    {
        List<BadCut> found = [];
        runner.Watch(scenario, scenario.Seed, DayNs, moment =>
        {
            foreach (CutPoint point in points.Where(point => point.Operation == moment.Operation))
            {
                CutForks forks = new(
                    runner, new CutOrder(CutMode.Listed, [point]), 1, new NoProgress(),
                    _ => throw new NotSupportedException(), new CutTally(new(1, 0, 0, 0), _ => { }),
                    CancellationToken.None);
                forks.Take(moment);
                forks.Finish();
                found.AddRange(forks.Bad is null ? [] : [forks.Bad]);
            }
        });
        return found;
    }

    private static string TextOf(BadCut cut) => $"{cut.Cuts[0]}: {cut.Complaint}";
}
