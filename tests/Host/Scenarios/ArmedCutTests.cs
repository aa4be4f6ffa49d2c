using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A cut that waits for an event comes once, so long after it, and somebody who switches takes it back.
/// </summary>
[TestClass]
public sealed class ArmedCutTests
{
    private const long NsPerMs = 1_000_000;

    [TestMethod]
    public void It_comes_so_long_after_its_event_and_the_power_comes_back_once()
    {
        using Bench bench = Up();
        bench.ArmCut("terminal.state", 500 * NsPerMs, 300 * NsPerMs);
        bench.RunFor(1_000 * NsPerMs);
        Assert.AreEqual("Idle", bench.State);
        bench.TypeKeys("1");
        long eventNs = bench.Events.Last(one => one.Name == "terminal.state").TimeMs * NsPerMs;
        Assert.IsTrue(bench.RunUntil(() => bench.State == "Off", bench.NowNs + (500 * NsPerMs)));
        Assert.AreEqual(eventNs + (500 * NsPerMs), bench.NowNs);
        Assert.IsTrue(bench.RunUntil(() => bench.State != "Off", bench.NowNs + (400 * NsPerMs)));
        Assert.AreEqual(eventNs + (800 * NsPerMs), bench.NowNs);
        Assert.IsTrue(bench.RunUntil(() => bench.State == "Idle", bench.NowNs + (3_000 * NsPerMs)));
        bench.TypeKeys("1*");
        bench.RunFor(3_000 * NsPerMs);
        Assert.AreEqual("Idle", bench.State);
        Assert.AreEqual(2, bench.Events.Count(one => one.Name == "power.up"));
    }

    [TestMethod]
    public void Switching_takes_it_back()
    {
        using Bench bench = Up();
        bench.ArmCut("terminal.state", 0, 300 * NsPerMs);
        bench.PowerDown();
        bench.PowerUp();
        bench.TypeKeys("1");
        bench.RunFor(1_000 * NsPerMs);
        Assert.AreEqual("EnteringAmount", bench.State);
    }

    [TestMethod]
    [DataRow("{ cut: auth.sent, after: 61s }", "'after' is out of range: '61s'")]
    [DataRow("{ cut: auth.sent, off-for: 100ms }", "'off-for' is out of range: '100ms'")]
    [DataRow("{ cut: auth.snt }", "'cut' cannot be 'auth.snt'; did you mean 'auth.sent'?")]
    [DataRow("{ cut: now, after: 1ms }", "unknown key 'after'")]
    public void What_no_jig_takes_is_refused(string order, string error) => StringAssert.Contains(
        string.Join('\n', Scenario.Errors($"version: 1\nsteps:\n- power: {order}\n")), error);

    // The first step is that of line 3.
    [TestMethod]
    [DataRow("reach: Idle | power: { cut: terminal.state } | keys: 1 | delay: 2s", "")]
    [DataRow("reach: Idle | power: { cut: auth.sent, after: 5ms } | keys: 1 | delay: 2s",
        "(4,3) a power cut 0.005 s after auth.sent; seen: no auth.sent came")]
    [DataRow("reach: Idle | keys: 1 | power: { cut: terminal.state } | delay: 2s",
        "(5,3) a power cut 0 s after terminal.state; seen: no terminal.state came")]
    [DataRow("reach: Idle | power: { cut: terminal.state, after: 3s } | keys: 1 | delay: 2s",
        "(4,3) a power cut 3 s after terminal.state; seen: terminal.state came, and the cut did not")]
    [DataRow("reach: Idle | power: { cut: auth.sent } | power: down", "")]
    [DataRow("reach: Idle | power: { cut: auth.sent } | power: { cut: now }", "")]
    [DataRow("reach: Idle | power: { cut: auth.sent } | power: up | delay: 2s",
        "(4,3) a power cut 0 s after auth.sent; seen: no auth.sent came")]
    [DataRow("reach: Idle | power: { cut: auth.sent } | power: { cut: terminal.state } | keys: 1 | delay: 2s",
        "(4,3) a power cut 0 s after auth.sent; seen: another cut was armed in its place")]
    [DataRow("reach: Idle | power: { cut: terminal.state } | keys: 1 | delay: 2s | power: { cut: auth.sent }",
        "(7,3) a power cut 0 s after auth.sent; seen: no auth.sent came")]
    [DataRow("reach: Idle | power: { cut: terminal.state } | keys: 1 | delay: 4s | power: { cut: terminal.state } "
        + "| keys: 1 | delay: 4s", "")]
    [DataRow("power: { cut: power.up } | power: up",
        "(3,3) a power cut 0 s after power.up; seen: the power is off: nothing can be cut")]
    public void A_cut_that_does_not_come_fails_the_case_at_its_step(string steps, string failure)
    {
        string text = $"version: 1\nsteps:\n- {steps.Replace(" | ", "\n- ")}\n";
        foreach (bool isWatched in new[] { false, true })
        {
            CaseResult result = new CaseRunner(
                new BenchFactory(), Scenario.DayNs, bench => isWatched ? new PacedBench(bench, _ => { }) : bench)
                .Run(Scenario.Load(text).Single(), 1);
            Assert.AreEqual(failure.Length > 0 ? Verdict.Fail : Verdict.Pass, result.Verdict, result.Message);
            string[] words = failure.Split(' ', 2);
            StringAssert.StartsWith(result.Message, failure.Length > 0 ? $"x.yaml{words[0]}: 'power' failed at " : "");
            StringAssert.EndsWith(result.Message, failure.Length > 0 ? $" expected {words[1]}" : "");
        }
    }

    private static Bench Up()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        bench.RunUntil(() => bench.State == "Idle", 5_000 * NsPerMs);
        return bench;
    }
}
