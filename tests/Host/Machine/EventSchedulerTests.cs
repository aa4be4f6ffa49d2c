using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.World;

namespace PosTerminal.Tests.Host.Machine;

/// <summary>What is scheduled runs by its time, and at one time in the order in which it was scheduled.</summary>
[TestClass]
public sealed class EventSchedulerTests
{
    private const int Actions = 2_000;
    private const int Times = 40;

    [TestMethod]
    public void Actions_run_by_time_and_then_by_turn()
    {
        int seed = Random.Shared.Next();
        Random random = new(seed);
        EventScheduler scheduler = new();
        List<(long TimeNs, int Turn)> wanted = [];
        List<(long TimeNs, int Turn)> run = [];
        for (int turn = 0; turn < Actions; turn++)
        {
            (long TimeNs, int Turn) one = (scheduler.NowNs + random.Next(Times), turn);
            wanted.Add(one);
            scheduler.At(one.TimeNs, () => run.Add(one));
            if (random.Next(3) == 0)
            {
                scheduler.Next(long.MaxValue)!();
            }
        }
        while (scheduler.Next(long.MaxValue / 2) is { } action)
        {
            action();
        }
        CollectionAssert.AreEqual(wanted.OrderBy(one => one).ToList(), run, $"seed {seed}");
    }

    [TestMethod]
    public void Time_stands_at_the_action_or_at_the_deadline()
    {
        EventScheduler scheduler = new();
        scheduler.At(30, () => { });
        Assert.IsNull(scheduler.Next(20));
        Assert.AreEqual(20, scheduler.NowNs);
        scheduler.After(-5, () => { });
        Assert.IsNotNull(scheduler.Next(40));
        Assert.AreEqual(20, scheduler.NowNs);
        Assert.IsNotNull(scheduler.Next(40));
        Assert.AreEqual(30, scheduler.NowNs);
        Assert.IsNull(scheduler.Next(10));
        Assert.AreEqual(30, scheduler.NowNs);
    }
}
