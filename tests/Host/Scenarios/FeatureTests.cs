using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Scenarios;

/// <summary>What a case needs follows from what it does; what a bench lacks is told, and never passes for a pass.
/// </summary>
[TestClass]
public sealed class FeatureTests
{
    [TestMethod]
    [DataRow("power: up", "power")]
    [DataRow("delay: 1s", "")]
    [DataRow("amount: 1250", "keypad")]
    [DataRow("keys: \"12\"", "keypad")]
    [DataRow("key: { press: \"5\" }", "keypad")]
    [DataRow("key: { short-row: 2 }", "keypad keypad-defect")]
    [DataRow("key: { open-column: 1 }", "keypad keypad-defect")]
    [DataRow("swipe: {}", "swipe")]
    [DataRow("power: { cut: auth.sent }", "power armed-cut")]
    [DataRow("reach: Off", "console")]
    [DataRow("reach: Idle", "power console")]
    [DataRow("reach: AwaitingCard", "power keypad console")]
    [DataRow("reach: EnteringPin", "power keypad swipe console")]
    [DataRow("network: up", "network-fault")]
    [DataRow("network: { fault: reset }", "network-all")]
    [DataRow("network: { fault: latency:8s }", "network-fault")]
    [DataRow("network: down", "network-all")]
    [DataRow("network: { fault: before-request }", "network-all")]
    [DataRow("network: { fault: certificate }", "network-all")]
    [DataRow("issuer: \"55\"", "issuer")]
    [DataRow("device: { tamper: open, supply: low }", "tamper device-supply")]
    [DataRow("provider: unlock", "keypad display-text")]
    [DataRow("provider: { settle: undone }", "keypad display-text issuer")]
    [DataRow("expect-display: { contains: X }", "display-text")]
    [DataRow("expect-picture: { file: x.png }", "display-pixels")]
    [DataRow("expect-event: { name: card.read }", "console")]
    [DataRow("expect-no-event: { name: card.read }", "console")]
    [DataRow("expect-state: Idle", "console")]
    [DataRow("expect-fault: C701", "console")]
    [DataRow("expect-pin: { pin: row-1, value: high }", "pins")]
    [DataRow("expect-issuer: { approvals: 1 }", "issuer")]
    [DataRow("a repeat in a repeat", null)]
    public void A_step_says_what_it_needs(string step, string? needs)
    {
        string text = needs is null
            ? "version: 1\nsteps:\n- { repeat: 2, steps: [ { swipe: {} }, { repeat: 2, steps: [ { power: up } ] } ] }\n"
            : $"version: 1\nsteps:\n- {step}\n";
        Assert.AreEqual(needs ?? "swipe power", string.Join(' ', Scenario.Load(text).Single().Needs));
    }

    [TestMethod]
    [DataRow("setup: { language: zh }", "deployment power")]
    [DataRow("setup: { profile: iso8583 }", "deployment power")]
    [DataRow("setup: { tamper: lock, issuer: { pin: \"1234\" } }", "deployment issuer power")]
    [DataRow("setup: { language: en, seed: 9 }", "power")]
    [DataRow("requires: [ jig ]", "jig power")]
    public void The_setup_and_what_is_required_count_too(string line, string needs)
    {
        ScenarioCase scenario = Scenario.Load($"version: 1\n{line}\nsteps:\n- power: up\n").Single();
        Assert.AreEqual(needs, string.Join(' ', scenario.Needs));
    }

    [TestMethod]
    public void Every_scenario_of_the_repository_needs_words_that_are_known()
    {
        string[] known = [.. Feature.Words.Keys, .. DeviceOrder.Parts.Select(Feature.OfDevice)];
        using StringWriter complaints = new();
        IReadOnlyList<ScenarioCase> cases =
            ScenarioFiles.Load([Path.Combine(Repository.Root, "tests", "Scenarios")], complaints)!;
        Assert.AreEqual("", string.Join(' ', cases.SelectMany(one => one.Needs).Except(known)));
        Assert.AreEqual("", string.Join(' ', known.Except(new BenchFactory().Features)));
    }

    [TestMethod]
    public void A_bench_that_lacks_much_names_all_of_it()
    {
        CaseRunner runner = new(new PoorBenches("power"), Scenario.DayNs);
        CaseResult result = runner.Run(Scenario.Load(
            "version: 1\nsteps:\n- power: up\n- swipe: {}\n- device: { tamper: open }\n- swipe: {}\n").Single(), 1);
        Assert.AreEqual(Verdict.Skip, result.Verdict);
        Assert.AreEqual("this bench has no swipe, no tamper", result.Message);
        CollectionAssert.AreEqual(new[] { "swipe", "tamper" }, result.Missing.ToArray());
        Assert.IsEmpty(result.Unchecked);
    }

    [TestMethod]
    public void An_invariant_that_the_bench_cannot_check_is_told_in_console_and_junit()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", "version: 1\nsteps:\n- power: up\nalways: [ money-unambiguous ]\n");
        Assert.AreEqual(0, shell.Run("run", file, "--junit", shell.Path("out.xml")));
        StringAssert.Contains(shell.Output, "not checked here: display-agrees-with-book 1, money-unambiguous 1,"
            + " nothing-left-at-rest 1\n");
        XElement one = XDocument.Load(shell.Path("out.xml")).Descendants("testcase").Single();
        CollectionAssert.AreEqual(
            new[] { "money-unambiguous", "display-agrees-with-book", "nothing-left-at-rest" },
            one.Descendants("property").Where(property => (string)property.Attribute("name")! == "unchecked")
                .Select(property => (string)property.Attribute("value")!).ToArray());
    }

    [TestMethod]
    [DataRow("Pass", false, 0)]
    [DataRow("Pass Skip", false, 0)]
    [DataRow("Pass Skip", true, 1)]
    [DataRow("Skip Skip", false, 3)]
    [DataRow("Skip", true, 1)]
    [DataRow("Pass Infrastructure", false, 3)]
    [DataRow("Infrastructure Fail", false, 1)]
    [DataRow("Timeout Fail", false, 1)]
    [DataRow("Timeout Infrastructure", false, 3)]
    [DataRow("Timeout Skip", false, 4)]
    [DataRow("", false, 0)]
    public void The_worst_end_makes_the_exit_code(string verdicts, bool failsOnSkip, int code)
    {
        IEnumerable<Verdict> ends = verdicts.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(System.Enum.Parse<Verdict>);
        Assert.AreEqual(code, ExitCode.Of(ends, failsOnSkip));
    }
}
