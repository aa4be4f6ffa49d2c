using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Panel;

/// <summary>How far virtual time may go.</summary>
[TestClass]
public class PaceTests
{
    private const long MsNs = 1_000_000;

    [TestMethod]
    public void A_pause_allows_what_is_stepped_and_no_more()
    {
        Pace pace = new() { Mode = PaceMode.Paused };
        Assert.AreEqual(0, pace.AllowanceNs(0));
        Assert.AreEqual(TimeSpan.MaxValue, pace.WaitFor(1, isInStep: true));
        pace.Advance(15 * MsNs);
        Assert.AreEqual(10 * MsNs, pace.AllowanceNs(0));
        Assert.AreEqual(5 * MsNs, pace.AllowanceNs(10 * MsNs));
        Assert.AreEqual(TimeSpan.Zero, pace.WaitFor(15 * MsNs, isInStep: true));
        Assert.AreEqual(0, pace.AllowanceNs(15 * MsNs));
        Assert.AreEqual(TimeSpan.MaxValue, pace.WaitFor((15 * MsNs) + 1, isInStep: true));
    }

    [TestMethod]
    public void A_step_counts_from_where_time_stands_and_steps_add_up()
    {
        Pace pace = new() { Mode = PaceMode.Paused };
        pace.Skip(100 * MsNs);
        pace.Advance(3 * MsNs);
        pace.Advance(4 * MsNs);
        Assert.AreEqual(7 * MsNs, pace.AllowanceNs(100 * MsNs));
    }

    [TestMethod]
    public void The_fastest_never_lets_a_step_wait()
    {
        Pace pace = new() { Mode = PaceMode.Fastest };
        Assert.AreEqual(TimeSpan.Zero, pace.WaitFor(long.MaxValue / 2, isInStep: true));
        Assert.AreEqual(Pace.SliceNs, pace.AllowanceNs(5));
    }

    [TestMethod]
    public void Real_time_waits_for_what_is_ahead_but_not_for_what_was_skipped()
    {
        Pace pace = new();
        Assert.IsGreaterThan(TimeSpan.FromMinutes(59), pace.WaitFor(3_600_000 * MsNs, isInStep: true));
        pace.Skip(3_600_000 * MsNs);
        Assert.IsLessThanOrEqualTo(TimeSpan.FromMilliseconds(10), pace.WaitFor(3_600_010 * MsNs, isInStep: true));
    }

    [TestMethod]
    public void Between_steps_the_fastest_is_no_faster_than_real_time()
    {
        Pace pace = new() { Mode = PaceMode.Fastest };
        Assert.AreEqual(TimeSpan.Zero, pace.WaitFor(3_600_000 * MsNs, isInStep: true));
        Assert.IsLessThanOrEqualTo(TimeSpan.FromMilliseconds(10), pace.WaitFor(3_600_010 * MsNs, isInStep: false));
        Assert.IsGreaterThan(TimeSpan.FromMinutes(1), pace.WaitFor(3_720_000 * MsNs, isInStep: false));
    }

    [TestMethod]
    public void A_pause_begins_where_time_stands()
    {
        Pace pace = new() { Mode = PaceMode.Fastest };
        pace.WaitFor(50 * MsNs, isInStep: true);
        pace.Mode = PaceMode.Paused;
        Assert.AreEqual(TimeSpan.Zero, pace.WaitFor(50 * MsNs, isInStep: true));
        Assert.AreEqual(0, pace.AllowanceNs(50 * MsNs));
    }
}
