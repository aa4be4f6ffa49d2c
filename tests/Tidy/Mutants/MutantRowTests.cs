using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Mutants;
using PosTerminal.Mutants.Building;
using PosTerminal.Mutants.Reports;
using PosTerminal.Mutants.Rows;
using PosTerminal.Mutants.Running;
using TestRun = PosTerminal.Mutants.Running.TestRun;

namespace PosTerminal.Tidy.Mutants;

/// <summary>
/// The lists of planted faults fit the sources, so that the suite of mutants can be played at any time.
/// </summary>
[TestClass]
public class MutantRowTests
{
    private static readonly Lazy<IReadOnlyList<Mutant>> s_rows = new(() => MutantList.Read(Places.Faults));
    private static readonly Lazy<string> s_tests = new(() => string.Join('\n',
        Directory.EnumerateFiles(Path.Combine(Places.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)));

    [TestMethod]
    public void Every_fault_fits_its_source_and_compiles()
    {
        string[] objections = [.. new RowCheck(new Workshop(Places.Root)).Objections(s_rows.Value)];
        Assert.IsEmpty(objections, string.Join('\n', objections));
    }

    [TestMethod]
    [DataRow("hal/Link/BackOff.cs", "int halfMs =", "int half =", "CS0103")]
    [DataRow("hal/Link/BackOff.cs", "int halfMs =", "int halfMs", "CS1003")]
    [DataRow("hal/Link/BackOff.cs", "what is not there", "else", "0 times")]
    [DataRow("hal/Link/None.cs", "a", "b", "not there")]
    [DataRow("tests/Host/Repository.cs", "a", "b", "no assembly")]
    public void A_fault_that_does_not_fit_is_named(string file, string find, string put, string objection)
    {
        Mutant bad = new() { Room = "link", Fault = "A bad row", File = file, Find = find, Put = put };
        Mutant good = s_rows.Value.First(mutant => mutant.File == "hal/Link/HostConnector.cs");
        string found = new RowCheck(new Workshop(Places.Root)).Objections([good, bad]).Single();
        StringAssert.StartsWith(found, "link: A bad row: ");
        Assert.Contains(objection, found);
    }

    [TestMethod]
    public void Every_fault_names_tests_or_scenarios_that_are_there() => AssertNone(mutant =>
        mutant.Tests.Count + mutant.Scenarios.Count == 0 ? "nobody is to notice it"
            : mutant.Tests.Find(test => !HasTest(test)) ?? mutant.Scenarios.Find(name => !HasScenario(name)));

    [TestMethod]
    public void The_page_has_a_row_for_every_fault_and_no_other()
    {
        string[] page = [.. File.ReadAllText(Path.Combine(Places.Root, "docs", "numbers.md"))
            .Split("<!-- mutants -->")[1].Split("<!-- /mutants -->")[0].Split('\n')
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|')[2].Trim())];
        CollectionAssert.AreEqual(s_rows.Value.Select(mutant => mutant.Fault).ToArray(), page,
            "play what is new: dotnet run --project tests/Mutants -- --only TEXT --markdown docs/numbers.md");
    }

    [TestMethod]
    [DataRow("a b a", "b", "c", "", null)]
    [DataRow("a b a", "a", "c", "", "2 times")]
    [DataRow("a b a", "x", "c", "", "0 times")]
    [DataRow("a b a", "b", "b", "", "another")]
    [DataRow("class A { void B() { b(); } void C() { b(); } }", "b()", "c()", "C", null)]
    [DataRow("class A { void B() { b(); } void C() { b(); } }", "b()", "c()", "D", "no member")]
    public void A_text_must_stand_exactly_once(string source, string find, string put, string place, string? objection)
    {
        Mutant mutant = new() { File = "A.cs", Find = find, Put = put, In = place };
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source);
        if (objection is null)
        {
            Assert.Contains(put, Planting.Plant(tree, mutant).ToString());
        }
        else
        {
            MisfitException misfit = Assert.ThrowsExactly<MisfitException>(() => Planting.Plant(tree, mutant));
            Assert.Contains(objection, misfit.Message);
        }
    }

    [TestMethod]
    [DataRow("SaleTests", "PosTerminal.Tests.Firmware.Terminal.SaleTests.A_sale", true)]
    [DataRow("SaleTests.A_sale", "PosTerminal.Tests.Firmware.Terminal.SaleTests.A_sale_ends", true)]
    [DataRow("SaleTests.A_card", "PosTerminal.Tests.Firmware.Terminal.SaleTests.A_sale", false)]
    [DataRow("SaleTests", "PosTerminal.Tests.WholesaleTests.A_sale", false)]
    public void A_row_names_a_class_or_the_beginning_of_a_test(string test, string fullName, bool isMeant) =>
        Assert.AreEqual(isMeant, TestRun.IsMeant(test, fullName));

    [TestMethod]
    public void A_seed_draws_the_same_sample_each_time()
    {
        string[] Draw(int seed) => [.. MutantList.Sample(s_rows.Value, 5, seed).Select(mutant => mutant.Fault)];
        CollectionAssert.AreEqual(Draw(1), Draw(1));
        CollectionAssert.AreNotEqual(Draw(1), Draw(2));
        Assert.HasCount(5, Draw(1));
    }

    [TestMethod]
    public void A_page_keeps_what_it_said_of_a_fault_that_was_not_played_again()
    {
        Mutant[] all = [.. new[] { "A", "B", "C" }.Select(name => new Mutant { Room = "link", Fault = name })];
        string page = Path.GetTempFileName();
        File.WriteAllText(page, """
            # Page
            <!-- mutants -->
            | room | fault | noticed by |
            |---|---|---|
            | link | Gone | GoneTests.X |
            | link | B | BTests.X |
            | link | A | ATests.X |
            <!-- /mutants -->
            """);
        Assert.IsTrue(ResultPage.TryPut(page, all, [new Result(all[0], Verdict.Killed, "ATests.Y_z")]));
        string[] rows = [.. File.ReadAllLines(page).Where(line => line.StartsWith("| link", StringComparison.Ordinal))];
        File.Delete(page);
        CollectionAssert.AreEqual(
            (string[])["| link | A | ATests.Y z |", "| link | B | BTests.X |", "| link | C | not played yet |"], rows);
    }

    private static bool HasTest(string test) => test.Split('.') is [string name, .. string[] rest]
        && Regex.IsMatch(s_tests.Value, $@"class {name}\b")
        && (rest.Length == 0 || s_tests.Value.Contains($" {rest[0]}", StringComparison.Ordinal));

    private static bool HasScenario(string name) =>
        Path.Exists(Path.Combine(Places.Root, "tests", "Scenarios", name));

    private static void AssertNone(Func<Mutant, string?> objectionTo)
    {
        string[] objections = [.. s_rows.Value
            .Select(mutant => (Mutant: mutant, Objection: objectionTo(mutant)))
            .Where(row => row.Objection is not null)
            .Select(row => $"{row.Mutant.Room}: {row.Mutant.Fault}: {row.Objection}")];
        Assert.IsEmpty(objections, string.Join('\n', objections));
    }
}
