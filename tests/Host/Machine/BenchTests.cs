using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Tests.Host.Machine;

[TestClass]
public class BenchTests
{
    private const long MsNs = 1_000_000;

    [TestMethod]
    public void Its_benches_can_check_every_invariant_that_a_scenario_may_name() => CollectionAssert.AreEquivalent(
        Vocabulary.Checks.ToArray(), new BenchFactory().Invariants.ToArray());

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(1234567)]
    public void One_seed_is_one_run(int seed) => Assert.AreEqual(Run(seed), Run(seed));

    [TestMethod]
    public void A_day_of_idle_terminal_changes_nothing()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        int events = bench.Events.Count;
        bench.RunFor(24L * 3_600_000 * MsNs);
        Assert.HasCount(events, bench.Events);
        Assert.AreEqual("Idle", bench.State);
    }

    // Without a network, because the emulator's own issuer allocates when it answers an echo test.
    [TestMethod]
    public void Ten_thousand_idle_ticks_with_the_real_keypad_scan_allocate_nothing()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        bench.SetNetwork("down");
        Func<bool> never = () => false;
        bench.RunUntil(never, bench.NowNs + (12_000 * MsNs));
        Assert.AreEqual(0, Allocation.Of(() => { bench.RunUntil(never, bench.NowNs + (100_000 * MsNs)); }));
    }

    [TestMethod]
    public void A_key_is_an_event_within_40_ms_whatever_the_phase_of_the_tick_and_its_bouncing()
    {
        for (int phaseUs = 0; phaseUs < 10_000; phaseUs += 500)
        {
            Bench bench = new(new BenchOptions { Seed = phaseUs + 1 });
            bench.PowerUp();
            bench.RunFor(phaseUs * 1000L);
            long pressedMs = bench.NowNs / MsNs;
            bench.TypeKeys("1");
            TraceEvent seen = bench.Events.Last(entry => entry.Name == "terminal.state");
            Assert.IsLessThanOrEqualTo(40, seen.TimeMs - pressedMs, $"phase {phaseUs} us");
        }
    }

    [TestMethod]
    public void Nothing_survives_a_power_cut_but_the_journal_and_the_issuer()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        bench.TypeKeys("12");
        bench.PowerDown();
        Assert.AreEqual("Off", bench.State);
        CollectionAssert.AreEqual(new[] { "", "", "", "" }, bench.Display.ToArray());
        bench.RunFor(3_000 * MsNs);
        bench.PowerUp();
        Assert.AreEqual("Idle", bench.State);
        Assert.AreEqual(2, bench.Events.Count(entry => entry.Name == "power.up"));
    }

    [TestMethod]
    public void Two_power_ups_do_not_tick_twice()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        bench.PowerDown();
        bench.PowerUp();
        bench.TypeKeys("5");
        Assert.AreEqual("0.05", bench.Display[2]);
    }

    private static string Run(int seed)
    {
        Bench bench = new(new BenchOptions { Seed = seed });
        bench.PowerUp();
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Jitter = 0.1 });
        bench.TypeKeys("4321#");
        bench.RunFor(1_000 * MsNs);
        Assert.AreEqual(1, bench.Ledger.Approvals, $"seed {seed}");
        IEnumerable<string> lines = bench.Events.Select(
            entry => $"{entry.TimeMs} {entry.Name} {string.Join(' ', entry.Data)}");
        return string.Join('\n', lines) + bench.NowNs;
    }
}
