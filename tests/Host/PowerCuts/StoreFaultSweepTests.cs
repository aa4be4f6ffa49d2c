using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>
/// A flash that loses what it was given, at every write of the twenty sales: nothing that was called durable is lost,
/// and with room again the terminal sells.
/// </summary>
[TestClass]
public class StoreFaultSweepTests
{
    private const string TwentySales = "standard/twenty-sales.yaml";
    private const string Lockout = "power/lockout.yaml";
    private const int FewestWrites = 90;

    [TestMethod]
    [DataRow("lying-close", FewestWrites)]
    [DataRow("full-flash", 2 * FewestWrites)]
    public void No_write_that_is_lost_breaks_an_invariant(string faults, int atLeast)
    {
        CaseResult result = Sweeps.Run(TwentySales, faults);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        Assert.IsGreaterThanOrEqualTo(atLeast, result.CutPoints);
    }

    [TestMethod]
    [DataRow("lying-close")]
    [DataRow("full-flash")]
    public void Nor_where_the_journal_is_compacted_often(string faults)
    {
        CaseResult seldom = Sweeps.Run(Lockout, faults);
        CaseResult often = Sweeps.Run(Lockout, faults, 1, new CompactsOften());
        Assert.AreEqual(Verdict.Pass, often.Verdict, often.Report);
        Assert.IsGreaterThan(seldom.CutPoints, often.CutPoints);
    }

    [TestMethod]
    [DataRow("lying-close")]
    [DataRow("full-flash")]
    public void A_store_that_believes_every_close_is_found(string faults)
    {
        CaseResult result = Sweeps.Run("sales/without-pin.yaml", faults, 1, new BelievesTheClose());
        Assert.AreEqual(Verdict.Fail, result.Verdict, result.Message);
        Assert.Contains("--power-cuts :", result.Report);
    }

    [TestMethod]
    public void A_store_that_such_a_fault_closes_for_good_is_found()
    {
        CaseResult result = Sweeps.Run("sales/without-pin.yaml", "full-flash", 1, new StaysClosed());
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        Assert.Contains("the store is closed, and no storage fault was injected", result.Message);
    }

    [TestMethod]
    [DataRow("lying-close")]
    [DataRow("full-flash")]
    public void No_world_is_copied_where_the_power_stays_on(string faults)
    {
        const string Sale = "sales/without-pin.yaml";
        Assert.AreEqual(Verdict.Pass, Sweeps.Run(Sale, faults, 1, new CannotBeCopied()).Verdict);
        Assert.ThrowsExactly<NotSupportedException>(() => Sweeps.Run(Sale, "linear", 1, new CannotBeCopied()));
    }
}
