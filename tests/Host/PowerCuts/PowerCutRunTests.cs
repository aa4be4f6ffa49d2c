using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>Scenarios under power cuts; the long runs are commands (README).</summary>
[TestClass]
public class PowerCutRunTests
{
    private const string TwentySales = "standard/twenty-sales.yaml";

    [TestMethod]
    [DataRow("power/lockout.yaml", "linear", 2, 15)]
    [DataRow("service/wrong-passcode.yaml", "linear", 1, 5)]
    [DataRow("sales/without-pin.yaml", "exhaustive", 1, 160)]
    [DataRow(TwentySales, "1,4,9", 1, 3)]
    public void No_cut_breaks_an_invariant(string file, string cuts, int depth, int atLeast)
    {
        CaseResult result = Sweeps.Run(file, cuts, depth);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        Assert.IsGreaterThanOrEqualTo(atLeast, result.CutPoints);
    }

    [TestMethod]
    public void A_cut_that_is_named_twice_is_one() =>
        Assert.HasCount(2, CutOrder.Parse("1,4,1")!.Points);

    [TestMethod]
    public void No_cut_in_twenty_sales_and_in_their_compactions_breaks_an_invariant()
    {
        CaseResult seldom = Sweeps.Run(TwentySales, "linear");
        Assert.AreEqual(Verdict.Pass, seldom.Verdict, seldom.Report);
        CaseResult often = Sweeps.Run(TwentySales, "linear", 1, new CompactsOften());
        Assert.AreEqual(Verdict.Pass, often.Verdict, often.Report);
        Assert.IsGreaterThan(seldom.CutPoints, often.CutPoints);
    }

    [TestMethod]
    [DataRow(typeof(CountsAfterwards), "pin/wrong-then-right.yaml", "in-flight-durable")]
    [DataRow(typeof(CountsAfterwards), "pin/wrong-then-right.yaml", "tries-never-reset")]
    [DataRow(typeof(CountsAfterwards), "sales/without-pin.yaml", "money-unambiguous")]
    [DataRow(typeof(ForgetsKeys), "network/broken.yaml", "in-flight-durable")]
    [DataRow(typeof(ForgetsKeys), "network/broken.yaml", "money-unambiguous")]
    [DataRow(typeof(DropsReversals), TwentySales, "money-unambiguous")]
    [DataRow(typeof(ForgetsDamage), "pin/wrong-then-right.yaml", "tries-never-reset")]
    [DataRow(typeof(ForgetsDamage), "sales/without-pin.yaml", "money-unambiguous")]
    public void A_planted_bug_is_found_by(Type bug, string file, string invariant)
    {
        CaseResult result = Sweeps.Run(file, "exhaustive", 1, (BenchParts)Activator.CreateInstance(bug)!, [invariant]);
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        Assert.Contains($"{invariant}: ", result.Message);
        Assert.Contains("replay: dotnet run --project boards/Emulator -- run ", result.Report);
    }

    [TestMethod]
    [DataRow("sales/without-pin.yaml")]
    [DataRow("power/cut-after-send.yaml")]
    [DataRow("network/broken.yaml")]
    [DataRow("network/down.yaml")]
    [DataRow("host/late-answer.yaml")]
    [DataRow("pin/wrong-then-right.yaml")]
    public void After_a_cut_a_hostile_host_finds_no_terminal_that_is_wrong_about_the_money(string file)
    {
        CaseResult result = Sweeps.Run(file, "linear", after: AfterCut.Hostile);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        Assert.IsGreaterThan(1, result.CutPoints);
    }

    [TestMethod]
    [DataRow(typeof(DropsReversals), "sales/without-pin.yaml", "NOT CHARGED is shown of sale 1, and it is booked")]
    [DataRow(typeof(CallsTornDamage), "sales/without-pin.yaml", "store-stays-open: ")]
    public void A_planted_bug_is_found_under_a_hostile_host(Type bug, string file, string found)
    {
        BenchParts parts = (BenchParts)Activator.CreateInstance(bug)!;
        CaseResult result = Sweeps.Run(file, "exhaustive", 1, parts, after: AfterCut.Hostile);
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        Assert.Contains(found, result.Message);
        Assert.EndsWith(" --after-cut hostile", result.Report.TrimEnd());
    }

    [TestMethod]
    public void A_host_that_heals_hides_what_a_hostile_one_finds()
    {
        CaseResult healed = Sweeps.Run("sales/without-pin.yaml", "exhaustive", 1, new DropsReversals());
        CaseResult hostile = Sweeps.Run(
            "sales/without-pin.yaml", "exhaustive", 1, new DropsReversals(), after: AfterCut.Hostile);
        Assert.AreEqual(Verdict.Pass, healed.Verdict, healed.Report);
        Assert.AreEqual(Verdict.Fail, hostile.Verdict);
    }

    [TestMethod]
    [DataRow(typeof(CallsTornDamage), "S103")]
    [DataRow(typeof(CallsTornPutBack), "W302")]
    public void A_store_that_a_cut_closes_is_a_failure_and_no_pass(Type bug, string shown)
    {
        foreach (string file in (string[])["sales/without-pin.yaml", "power/lockout.yaml"])
        {
            CaseResult result = Sweeps.Run(file, "exhaustive", 1, (BenchParts)Activator.CreateInstance(bug)!);
            Assert.AreEqual(Verdict.Fail, result.Verdict, file);
            Assert.Contains("store-stays-open: the store is closed, and no storage fault was injected", result.Message);
            Assert.Contains(shown, result.Report);
        }
    }

    [TestMethod]
    public void A_store_that_a_cut_closes_is_a_failure_whatever_is_watched()
    {
        CaseResult result = Sweeps.Run(
            "sales/without-pin.yaml", "exhaustive", 1, new CallsTornDamage(), ["no-secret-leaks"]);
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        Assert.Contains("the store is closed, and no storage fault was injected", result.Message);
    }

    [TestMethod]
    [DataRow("faults/S103.yaml")]
    [DataRow("faults/S103-boot.yaml")]
    public void A_store_that_a_storage_fault_closes_is_none(string file)
    {
        CaseResult result = Sweeps.Run(file, "linear");
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
    }

    [TestMethod]
    public void The_replay_line_plays_the_cut_that_failed_and_nothing_else()
    {
        CaseResult swept = Sweeps.Run(
            "sales/without-pin.yaml", "exhaustive", 1, new CountsAfterwards(), ["money-unambiguous"]);
        CaseResult replayed = Sweeps.Run(
            "sales/without-pin.yaml", swept.Cuts, 1, new CountsAfterwards(), ["money-unambiguous"]);
        Assert.AreEqual(swept.Message, replayed.Message);
        Assert.AreEqual(1, replayed.CutPoints);
        Assert.AreEqual(Verdict.Pass, Sweeps.Run("sales/without-pin.yaml", swept.Cuts).Verdict);
    }

    [TestMethod]
    [DataRow("", null)]
    [DataRow("always", null)]
    [DataRow("0", null)]
    [DataRow("3x", null)]
    [DataRow("3t", null)]
    [DataRow(":", null)]
    [DataRow(":12t17,,3b", null)]
    [DataRow("1,4,9", ":1a,4a,9a")]
    [DataRow(":12t17", ":12t17")]
    [DataRow(":12a,3b", ":12a,3b")]
    [DataRow(":12s,3f,4l", ":12s,3f,4l")]
    public void Cuts_are_written_as(string text, string? meaning)
    {
        CutOrder? order = CutOrder.Parse(text);
        Assert.AreEqual(meaning, order is null ? null : CutOrder.Replay(order.Points));
    }

    [TestMethod]
    public void An_operation_of_two_bytes_has_four_points() =>
        Assert.AreEqual("7b 7t0 7t1 7a", string.Join(' ', CutPoint.AllOf(7, 2)));

    [TestMethod]
    public void The_command_counts_its_cut_points()
    {
        using StringWriter output = new();
        string file = Path.Combine(Repository.Root, "tests", "Scenarios", "sales", "without-pin.yaml");
        int exitCode = CommandLine.Run(
            ["run", file, "--power-cuts", "linear"], new BenchFactory(),
            new Streams(TextReader.Null, output, output));
        Assert.AreEqual(0, exitCode, output.ToString());
        Assert.Contains(" cut points in ", output.ToString());
    }
}
