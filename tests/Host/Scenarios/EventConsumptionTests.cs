using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Which events an expectation may use: the rule of groups of acts.</summary>
[TestClass]
public sealed class EventConsumptionTests
{
    private const string Sale = "swipe: {}\ndelay: 1s\nkeys: 4321#\ndelay: 1s\n";

    [TestMethod]
    [DataRow("expect-event: { name: auth.approved }", true, DisplayName = "an event of the past counts")]
    [DataRow("expect-event: { name: auth.approved }\nexpect-event: { name: auth.approved }", false,
        DisplayName = "one event satisfies one expect-event")]
    [DataRow("expect-event: { name: auth.approved }\nexpect-event: { name: auth.sent }", true,
        DisplayName = "order does not matter within the window")]
    [DataRow("expect-event: { name: card.read }", true, DisplayName = "a delay does not end a group")]
    [DataRow("expect-state: Idle\nexpect-event: { name: card.read }", true,
        DisplayName = "an expectation alone does not move the window")]
    [DataRow("expect-state: Idle\nkeys: 1\nexpect-event: { name: card.read }", false,
        DisplayName = "an act after an expectation begins a new group")]
    [DataRow("expect-state: Idle\ndelay: 1s\nkeys: 1\nexpect-event: { name: card.read }", false,
        DisplayName = "a delay does not begin a group either")]
    [DataRow("expect-event: { name: auth.sent, stan: 2 }", false, DisplayName = "data must fit")]
    [DataRow("expect-event: { name: auth.sent, amount: 2 }", false, DisplayName = "data must be there")]
    [DataRow("expect-no-event: { name: auth.approved }", true,
        DisplayName = "expect-no-event watches only the time to come")]
    public void The_window_of_events(string steps, bool passes) => Assert.AreEqual(
        passes ? Verdict.Pass : Verdict.Fail, Scenario.PlaySteps(Sale + steps).Verdict);

    [TestMethod]
    public void Two_events_satisfy_two_expectations() => Assert.AreEqual(Verdict.Pass, Scenario.PlaySteps(
        Sale + Sale + "expect-event: { name: auth.sent }\nexpect-event: { name: auth.sent }").Verdict);

    [TestMethod]
    public void A_forbidden_event_fails_when_it_comes()
    {
        CaseResult result = Scenario.PlaySteps("swipe: {}\nexpect-no-event: { name: card.read }");
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        StringAssert.EndsWith(result.Message, "no event card.read for 2 s; seen: it came at 100 ms");
        Assert.AreEqual(100_000_000, result.VirtualNs);
    }

    [TestMethod]
    [DataRow("", "auth.approved", false)]
    [DataRow("- power: up\n- power: down\n", "power.up", false)]
    [DataRow("- power: up\n", "auth.approved", true)]
    public void That_nothing_comes_from_a_terminal_without_power_proves_nothing(string steps, string name, bool passes)
    {
        CaseResult result = Scenario.Play(
            $"version: 1\nsteps:\n{steps}- expect-no-event: {{ name: {name}, for: 1s }}\n");
        Assert.AreEqual(passes ? Verdict.Pass : Verdict.Fail, result.Verdict);
        StringAssert.EndsWith(
            result.Message, passes ? "" : $"no event {name} for 1 s; seen: the power is off: nothing could come");
    }

    [TestMethod]
    public void Another_fault_fails_at_once()
    {
        CaseResult result = Scenario.PlaySteps(
            "swipe: { card: blank }\nexpect-fault: { code: C701, within: 9s }");
        StringAssert.EndsWith(result.Message, "fault C701 and no other within 9 s; seen: fault C703");
        Assert.AreEqual(100_000_000, result.VirtualNs);
    }

    [TestMethod]
    [DataRow("C701", "C703", "expect-fault: C701", false)]
    [DataRow("C701", "C703", "expect-fault: { code: C701, also: [C703] }", true)]
    [DataRow("C703", "C701", "expect-fault: { code: C701, also: [C703] }", true)]
    [DataRow("C703", "C701", "expect-fault: C701", false)]
    [DataRow("C701", "C701", "expect-fault: C701\n- expect-fault: C701", true)]
    [DataRow("C701", "C701", "expect-fault: C701\n- expect-event: { name: fault.raised }", true)]
    [DataRow("C701", "C703", "expect-fault: { code: C701, also: [C703] }\n- expect-fault: C703", true)]
    [DataRow("C701", "U504", "expect-fault: { code: C701, also: [U504] }\n- expect-fault: C701", false)]
    public void Two_faults_at_once(string first, string second, string steps, bool passes)
    {
        var bench = new FakeBench();
        bench.After(5, () => bench.Raise("fault.raised", $"code={first}"));
        bench.After(5, () => bench.Raise("fault.raised", $"code={second}"));
        IReadOnlyList<Step> read = Scenario.Load($"version: 1\nsteps:\n- delay: 1s\n- {steps}")[0].Steps;
        Failure? failure = PlayOn(bench).Run(read);
        Assert.AreEqual(passes, failure is null, failure?.Seen);
    }

    private static Play PlayOn(IBench bench) =>
        new(bench, Play.DefaultWithinNs, Scenario.DayNs, new SecretWatch(false, []));
}
