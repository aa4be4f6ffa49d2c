using System.IO;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A cut that was ordered and does not come proves nothing, and is no pass.</summary>
[TestClass]
public sealed partial class MissedCutTests
{
    private const string Sale = "sales/approved.yaml";

    [TestMethod]
    [DataRow("12", "no power cut 12a: the case has 9 write operations")]
    [DataRow("9999", "no power cut 9999a: the case has 9 write operations")]
    [DataRow("1,12", "no power cut 12a: the case has 9 write operations")]
    [DataRow("12t99999", "no power cut 12t99999: the case has 9 write operations")]
    [DataRow("9t99999", "no power cut 9t99999: operation 9 of the case writes 40 bytes")]
    [DataRow("9t40", "no power cut 9t40: operation 9 of the case writes 40 bytes")]
    [DataRow("12s", "no power cut 12s: the case has 9 write operations")]
    [DataRow(":12s", "no power cut 12s: the case has 9 write operations")]
    [DataRow(":10a", "no power cut 10a: the case has 9 write operations")]
    [DataRow(":9999t1", "no power cut 9999t1: the case has 9 write operations")]
    [DataRow(":9t40", "no power cut 9t40: operation 9 of the case writes 40 bytes")]
    [DataRow(":9a,99b", "no power cut 99b: the boot after the cut before has 4 write operations")]
    [DataRow(":9a,99s", "no power cut 99s: the boot after the cut before has 4 write operations")]
    [DataRow(":9s,1f,99l", "no power cut 99l: the boot after the cut before has ")]
    public void One_case_without_the_cut_is_bad_input(string cuts, string reason)
    {
        using StringWriter output = new();
        Assert.AreEqual(2, Run(output, Sale, "--power-cuts", cuts));
        StringAssert.Contains(output.ToString(), $"error: 'A sale with card and PIN is approved': {reason}");
        Assert.DoesNotContain("pass  ", output.ToString());
    }

    [TestMethod]
    [DataRow("9")]
    [DataRow("1,9")]
    [DataRow("9t39")]
    [DataRow("9s")]
    [DataRow(":9t39")]
    [DataRow(":9l")]
    [DataRow(":9a,1b")]
    [DataRow(":9s,1f,1l")]
    public void A_cut_that_comes_passes(string cuts)
    {
        using StringWriter output = new();
        Assert.AreEqual(0, Run(output, Sale, "--power-cuts", cuts), output.ToString());
    }

    [TestMethod]
    [DataRow(AfterCut.Heal, "99b")]
    [DataRow(AfterCut.Heal, "99s")]
    [DataRow(AfterCut.Heal, "99b,1a")]
    [DataRow(AfterCut.Hostile, "99b")]
    public void Harm_of_the_first_cut_is_told_where_the_second_does_not_come(AfterCut after, string second)
    {
        const string WithoutPin = "sales/without-pin.yaml";
        string first = Sweeps.Run(WithoutPin, "exhaustive", 1, new CallsTornDamage(), after: after).Cuts.Split(' ')[0];
        CaseResult harmed = Sweeps.Run(WithoutPin, $"{first},{second}", 1, new CallsTornDamage(), after: after);
        Assert.AreEqual(Verdict.Fail, harmed.Verdict, harmed.Message);
        StringAssert.Matches(harmed.Message, HarmText());
        CaseResult unharmed = Sweeps.Run(WithoutPin, $"{first},{second}", after: after);
        Assert.AreEqual(Verdict.Skip, unharmed.Verdict, unharmed.Message);
    }

    [TestMethod]
    [DataRow(":9a,5b")]
    [DataRow(":9a,7a")]
    [DataRow(":9a,5l")]
    public void A_cut_that_does_not_come_in_its_boot_does_not_come_in_the_sale_behind_it(string cuts)
    {
        CaseResult result = Sweeps.Run(Sale, cuts);
        Assert.AreEqual(Verdict.Skip, result.Verdict, result.Message);
        StringAssert.Contains(result.Message, "the boot after the cut before has 4 write operations");
    }

    [TestMethod]
    public void Over_several_cases_one_without_the_cut_is_skipped_with_the_reason()
    {
        using StringWriter output = new();
        string[] run = ["sales", "--filter", "A s", "--power-cuts", "10"];
        Assert.AreEqual(0, Run(output, run));
        StringAssert.Contains(output.ToString(),
            "skip  A sale with card and PIN is approved  no power cut 10a: the case has 9 write operations");
        StringAssert.Contains(output.ToString(), "pass  A service code without PIN goes straight to the issuer");
        Assert.AreEqual(1, Run(output, [.. run, "--fail-on-skip"]));
    }

    [TestMethod]
    [DataRow("linear")]
    [DataRow("exhaustive")]
    [DataRow("exhaustive", "--cut-depth", "2")]
    [DataRow("lying-close")]
    [DataRow("full-flash")]
    public void A_case_without_a_write_has_no_cut_that_could_prove_anything(string cuts, params string[] more)
    {
        using Shell shell = new();
        using StringWriter output = new();
        string[] run = [shell.Folder, "--power-cuts", cuts];
        shell.Write("off.yaml", "version: 1\nsteps:\n- delay: 1s\n");
        Assert.AreEqual(2, Run(output, [.. run, .. more]));
        Assert.AreEqual(2, Run(output, [.. run, .. more, "--fail-on-skip"]));
        StringAssert.Contains($"{output}", "error: 'off': no power cut of it: the case has no write operation");
        shell.Write("on.yaml", "version: 1\nsteps:\n- reach: Idle\n");
        output.GetStringBuilder().Clear();
        Assert.AreEqual(0, Run(output, run), $"{output}");
        StringAssert.Contains($"{output}", "skip  off  no power cut of it: the case has no write operation");
        StringAssert.Contains($"{output}", "skipped for want of: power cut of any kind 1");
    }

    [TestMethod]
    public void A_cut_that_no_case_has_is_bad_input_also_for_those_who_merge()
    {
        using StringWriter output = new();
        using Shell shell = new();
        string[] run = ["sales", "--power-cuts", "9999", "--result", shell.Path("1.json")];
        Assert.AreEqual(2, Run(output, run));
        StringAssert.Contains(output.ToString(), "cases has all cuts of it, so nothing is proven");
        Assert.AreEqual(2, shell.Run("merge", shell.Folder));
    }

    [TestMethod]
    [DataRow("hostile", null, 2)]
    [DataRow("hostile", "none", 2)]
    [DataRow("heal", null, 0)]
    [DataRow("hostile", "9", 0)]
    [DataRow("hostile", ":9a", 0)]
    public void What_follows_no_cut_is_refused(string after, string? cuts, int code)
    {
        using StringWriter output = new();
        string[] order = cuts is null ? [] : ["--power-cuts", cuts];
        Assert.AreEqual(code, Run(output, [Sale, "--list", "--after-cut", after, .. order]));
        StringAssert.Contains(output.ToString(), code == 0 ? "" : "'--after-cut hostile' says what follows a cut");
    }

    private static int Run(StringWriter output, params string[] words) => CommandLine.Run(
        ["run", Path.Combine(Repository.Root, "tests", "Scenarios", words[0]), .. words[1..]], new BenchFactory(),
        new Streams(TextReader.Null, output, output));

    [GeneratedRegex("^power cut :.*: the store is closed, and no storage fault was injected.*; no power cut 99[bs]: ")]
    private static partial Regex HarmText();
}
