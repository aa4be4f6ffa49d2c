using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Tests.Host.Progress;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A sweep that was interrupted goes on where it was, and ends as one that was not.</summary>
[TestClass]
public sealed class SweepResumeTests
{
    private const long DayNs = 86_400_000_000_000;
    private const string WithoutPin = "sales/without-pin.yaml";

    [TestMethod]
    [DataRow("linear", 1, null, 1)]
    [DataRow("exhaustive", 1, null, 301)]
    [DataRow("linear", 2, null, 3)]
    [DataRow("full-flash", 1, null, 4)]
    [DataRow("exhaustive", 1, typeof(CallsTornDamage), 2)]
    public void An_interrupted_sweep_goes_on_and_ends_as_a_whole_one(string cuts, int depth, Type? bug, int after)
    {
        CountedWork all = new();
        CaseResult whole = Sweep(cuts, depth, bug, all);
        using CancellationTokenSource interruption = new();
        SweptCuts? swept = null;
        Assert.ThrowsExactly<OperationCanceledException>(() => Sweep(
            cuts, depth, bug, new CountedWork(after, interruption), null, kept => swept = kept, interruption.Token));
        // What was begun is finished, but for cuts with second ones behind them.
        bool isAll = swept!.Done >= after || depth == 2 || bug is not null;
        Assert.IsTrue(isAll && swept.Done < swept.Total, $"{swept} after {after}");
        CountedWork left = new();
        CaseResult rest = Sweep(cuts, depth, bug, left, swept);
        Assert.AreEqual(TextOf(whole), TextOf(rest));
        Assert.AreEqual(bug is null ? Verdict.Pass : Verdict.Fail, rest.Verdict);
        Assert.IsGreaterThan(swept.Seconds, rest.CutSeconds);
        Assert.IsTrue(bug is not null || left.Count == all.Count - swept.Done, $"{left.Count} of {all.Count}, {swept}");
    }

    // The cut that is next is the one that does harm: one too far would miss it.
    [TestMethod]
    public void A_sweep_goes_on_with_the_very_next_cut()
    {
        int total = Sweep("exhaustive", 1, null, new CountedWork()).CutPoints;
        CaseResult whole = Sweep("exhaustive", 1, typeof(CallsTornDamage), new CountedWork());
        int before = whole.CutPoints - 1;
        foreach (int done in (int[])[0, before])
        {
            int most = done;
            CaseResult rest = Sweep(
                "exhaustive", 1, typeof(CallsTornDamage), new CountedWork(), new SweptCuts(total, done, done, 0),
                kept => most = kept.Done);
            Assert.AreEqual(TextOf(whole), TextOf(rest));
            Assert.IsLessThanOrEqualTo(before, most);
        }
    }

    [TestMethod]
    [DataRow(-1, 5, 5, 0.0)]
    [DataRow(0, -1, 5, 0.0)]
    [DataRow(0, 1_000_000, 1_000_000, 0.0)]
    [DataRow(0, 5, 4, 0.0)]
    [DataRow(0, 5, 5, -1.0)]
    [DataRow(0, 5, 5, double.NaN)]
    public void What_cannot_have_been_done_is_not_believed(int more, int done, int tried, double seconds)
    {
        CountedWork all = new();
        CaseResult whole = Sweep("linear", 1, null, all);
        CountedWork again = new();
        SweptCuts swept = new((int)all.Count + more, done, tried, seconds);
        CaseResult rest = Sweep("linear", 1, null, again, swept);
        Assert.AreEqual(all.Count, again.Count);
        Assert.AreEqual(TextOf(whole), TextOf(rest));
    }

    [TestMethod]
    public void Cuts_that_end_before_an_earlier_one_are_counted_with_it()
    {
        List<SweptCuts> kept = [];
        CutTally tally = new(new(10, 2, 20, 7), kept.Add);
        tally.Add(4, 100);
        tally.Add(3, 1_000);
        Assert.AreEqual((2, 20, 0), (tally.Now.Done, tally.Now.Tried, kept.Count));
        tally.Add(2, 10_000);
        tally.Keep();
        Assert.AreEqual((5, 11_120), (tally.Now.Done, tally.Now.Tried));
        Assert.AreEqual((5, 11_120, 10), (kept[^1].Done, kept[^1].Tried, kept[^1].Total));
        Assert.IsGreaterThanOrEqualTo(7, kept[^1].Seconds);
    }

    private static CaseResult Sweep(
        string cuts, int depth, Type? bug, CountedWork work, SweptCuts? swept = null, Action<SweptCuts>? keep = null,
        CancellationToken token = default)
    {
        ScenarioCase scenario = Sweeps.Load(WithoutPin);
        CutOrder order = CutOrder.Parse(cuts)! with { Depth = depth };
        CaseResult uncut = new() { Case = scenario, Seed = scenario.Seed, Verdict = Verdict.Pass };
        BenchParts? parts = bug is null ? null : (BenchParts)Activator.CreateInstance(bug)!;
        return new CutSweep(new BenchFactory(parts), DayNs, order, jobs: 2)
        {
            Token = token,
            Progress = work,
            Swept = swept,
            Keep = keep ?? (_ => { }),
        }.Run(uncut);
    }

    private static string TextOf(CaseResult result) =>
        $"{result.Verdict} {result.CutPoints} {result.Cuts} {result.Message}\n{result.Report}";
}
