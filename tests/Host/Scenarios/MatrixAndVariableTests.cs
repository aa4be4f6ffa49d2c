using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Scenarios.Steps;

namespace PosTerminal.Tests.Scenarios;

/// <summary>vars, matrix, requires, setup and always.</summary>
[TestClass]
public sealed class MatrixAndVariableTests
{
    [TestMethod]
    public void Each_row_of_a_matrix_is_a_case_and_a_value_may_be_a_mapping()
    {
        var cases = Scenario.Load("""
            name: damage
            version: 1
            matrix: { fault: [ {amplitude: 12%}, {erase-bits: 40..47}, {flip-bit: 63} ] }
            steps:
              - swipe: { fault: "${fault}" }
            """);
        CollectionAssert.AreEqual(
            new[] { "damage [fault={amplitude: 12%}]", "damage [fault={erase-bits: 40..47}]",
                "damage [fault={flip-bit: 63}]" },
            cases.Select(c => c.Name).ToArray());
        Assert.AreEqual(0.12, ((SwipeStep)cases[0].Steps[0]).Order.Fault.Amplitude, 1e-9);
        Assert.AreEqual(63, ((SwipeStep)cases[2].Steps[0]).Order.Fault.FlipBit);
    }

    [TestMethod]
    public void Several_keys_make_the_cross_product() => Assert.AreEqual("11,12,21,22", string.Join(",",
        Scenario.Load("version: 1\nmatrix: { a: [1, 2], b: [1, 2] }\nsteps:\n- keys: \"${a}${b}\"\n")
            .Select(c => ((KeysStep)c.Steps[0]).Keys)));

    // A terminal obeys control characters, and a line of a name would look like a result.
    [TestMethod]
    [DataRow("name: \"a\\npass  b\"", "1,7", @"a\x0apass  b")]
    [DataRow("name: \"\\e[31mred\"", "1,7", @"\x1b[31mred")]
    [DataRow("name: \"a\\u202eb\"", "1,7", @"a\u202eb")]
    [DataRow("matrix: { a: [ \"1\\r\" ] }", "1,9", @" [a=1\x0d]")]
    public void A_name_that_is_more_than_a_line_is_refused(string line, string place, string shown)
    {
        string[] errors = Scenario.Errors(line + "\nversion: 1\nsteps:\n- keys: \"1${a}\"\n");
        CollectionAssert.Contains(errors, $"x.yaml({place}): error SCN004: the name of a case is one line without "
            + $"control characters, not '{shown}'");
    }

    [TestMethod]
    public void Variables_stand_in_any_text_and_in_each_other() => Assert.AreEqual("4321#",
        ((KeysStep)Scenario.Load("version: 1\nvars: { good: \"4321\", line: \"${good}#\" }\n"
            + "steps:\n- keys: \"${line}\"\n")[0].Steps[0]).Keys);

    [TestMethod]
    public void A_mapping_cannot_be_part_of_a_text() => Assert.AreEqual(
        "x.yaml(4,9): error SCN004: 'a' is a mapping and cannot be part of a text",
        Scenario.Errors("version: 1\nvars: { a: { b: c } }\nsteps:\n- keys: \"1${a}\"\n")[0]);

    [TestMethod]
    public void A_bad_value_in_a_matrix_is_placed_in_the_matrix() => Assert.AreEqual(
        "x.yaml(2,30): error SCN004: 'stop-after' is out of range: '101%'",
        Scenario.Errors("version: 1\nmatrix: { f: [ { stop-after: 101% } ] }\n"
            + "steps:\n- swipe: { fault: \"${f}\" }\n").Single());

    [TestMethod]
    [DataRow("{ a: [ 1, 2, 1 ] }", "x.yaml(2,22): error SCN004: '1' stands twice for 'a' in 'matrix'")]
    [DataRow("{ a: [ 1, \"1\" ] }", "x.yaml(2,19): error SCN004: '1' stands twice for 'a' in 'matrix'")]
    [DataRow("{ b: [ 1, 2 ], a: [ [ 1 ], 1, [ 1 ] ] }",
        "x.yaml(2,39): error SCN004: '[1]' stands twice for 'a' in 'matrix'")]
    [DataRow("[ { a: 1 }, { a: 2 }, { a: 1 } ]",
        "x.yaml(2,31): error SCN004: the row '{a: 1}' stands twice in 'matrix'")]
    [DataRow("[ { a: 1, b: 2 }, { b: 2, a: 1 } ]",
        "x.yaml(2,27): error SCN004: the row '{b: 2, a: 1}' stands twice in 'matrix'")]
    [DataRow("{ a: [ 1, 2 ], b: [ 1, 2 ] }", "")]
    [DataRow("[ { a: 1 }, { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 } ]", "")]
    public void Two_cases_of_one_name_are_refused(string matrix, string error)
    {
        string text = $"version: 1\nmatrix: {matrix}\nvars: {{ a: 1, b: 1 }}\n"
            + "steps: [ key: { press: \"${a}\" }, keys: \"${b}\" ]\n";
        Assert.AreEqual(error, string.Join("\n", Scenario.Errors(text)));
    }

    [TestMethod]
    [DataRow("[ { a: \"1, b=2\", b: 3 }, { a: 1, b: \"2, b=3\" } ]")]
    [DataRow("{ a: [ 1, \"1, b=2\" ], b: [ \"2, b=3\", 3 ] }")]
    public void Two_rows_of_one_name_are_refused_whatever_they_have(string matrix) => Assert.AreEqual(
        "x.yaml(2,9): error SCN004: two rows of 'matrix' have one name: [a=1, b=2, b=3]",
        Scenario.Errors($"version: 1\nmatrix: {matrix}\nsteps: [ amount: \"${{a}}\", amount: \"${{b}}\" ]\n")[0]);

    [TestMethod]
    [DataRow("{ swipe: true, power: true }", "")]
    [DataRow("{ provider: false }", "")]
    [DataRow("{ swipe: true, jig: true }", "this bench has no jig")]
    [DataRow("[ jig ]", "this bench has no jig")]
    public void What_this_bench_lacks_skips_the_scenario(string requires, string reason)
    {
        CaseResult result = Scenario.Play(
            $"version: 1\nrequires: {requires}\nsteps:\n- power: up\n");
        Assert.AreEqual(reason.Length > 0 ? Verdict.Skip : Verdict.Pass, result.Verdict);
        Assert.AreEqual(reason, result.Message);
    }

    [TestMethod]
    public void Setup_reaches_the_bench()
    {
        ScenarioCase scenario = Scenario.Load("version: 1\nsetup: { storage: blank, seed: 7, language: zh,"
            + " issuer: { pin: \"9999\", latency: 1s } }\nsteps:\n- power: up\n- swipe: {}\n"
            + "- expect-state: EnteringPin\n- keys: 9999#\n- expect-event: { name: auth.approved }\n")[0];
        var benches = new FakeBenches();
        CaseResult result = new CaseRunner(benches, Scenario.DayNs).Run(scenario, scenario.Seed);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        Assert.AreEqual("zh", benches.Options[0].Language);
        Assert.AreEqual(7, benches.Options[0].Seed);
        Assert.AreEqual(1, (result.VirtualNs - 600_000_000) / 1_000_000_000);
    }

    [TestMethod]
    [DataRow("keys: 4321A", "one in event terminal.state", DisplayName = "a PIN in an event")]
    [DataRow("keys: 43A", "", DisplayName = "two digits are no PIN")]
    [DataRow("delay: 1s", "", DisplayName = "a masked number is none")]
    [DataRow("swipe: { track2: '4761739001010119=2212' }", "one in event card.read",
        DisplayName = "a card number in an event")]
    public void A_leaked_secret_fails_and_is_not_quoted(string step, string message)
    {
        CaseResult result = Scenario.Play("version: 1\nalways: [ no-secret-leaks ]\nsteps:\n- power: up\n"
            + $"- swipe: {{}}\n- expect-state: EnteringPin\n- {step}\n- delay: 1s\n");
        Assert.AreEqual(message.Length > 0 ? Verdict.Fail : Verdict.Pass, result.Verdict, result.Message);
        StringAssert.Contains(result.Message, message);
        Assert.DoesNotContain("4321", result.Message + result.Report);
        Assert.DoesNotContain("4761739001010119", result.Message + result.Report);
    }
}
