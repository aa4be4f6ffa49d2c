using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;

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

    private static Bench Up()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        bench.RunUntil(() => bench.State == "Idle", 5_000 * NsPerMs);
        return bench;
    }
}
