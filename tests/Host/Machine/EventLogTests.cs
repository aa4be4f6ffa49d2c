using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Host.Machine;

/// <summary>A terminal that runs for long forgets its oldest events.</summary>
[TestClass]
public sealed class EventLogTests
{
    [TestMethod]
    [DataRow(100, 100, 0)]
    [DataRow(100, 101, 10)]
    [DataRow(100, 110, 10)]
    [DataRow(100, 111, 20)]
    [DataRow(1, 3, 2)]
    [DataRow(int.MaxValue, 1000, 0)]
    public void Beyond_the_bound_the_oldest_go_and_the_others_keep_their_numbers(int most, int events, int forgotten)
    {
        EventLog log = new(most);
        for (int i = 0; i < events; i++)
        {
            log.Add(new TraceEvent(i, "e", []));
        }
        Assert.AreEqual((events, forgotten), (log.Count, log.Forgotten));
        CollectionAssert.AreEqual(
            Enumerable.Range(forgotten, events - forgotten).Select(i => (long)i).ToArray(),
            log.Select(entry => entry.TimeMs).ToArray());
        Assert.AreEqual(forgotten, log[forgotten].TimeMs);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => log[forgotten - 1]);
    }
}
