using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Panel;

/// <summary>The last edges of a pin.</summary>
[TestClass]
public class EdgeRingTests
{
    [TestMethod]
    [DataRow(0L, 100L, true, "10 20 30")]
    [DataRow(10L, 100L, false, "20 30")]
    [DataRow(15L, 20L, false, "20")]
    [DataRow(21L, 29L, true, "")]
    [DataRow(40L, 50L, false, "")]
    public void Edges_of_a_time_come_with_the_level_before(long fromNs, long toNs, bool before, string times)
    {
        EdgeRing ring = new("row-1", level: true);
        ring.LevelChanged(16, false, 10);
        ring.LevelChanged(16, true, 20);
        ring.LevelChanged(16, false, 30);
        var edges = ring.Between(fromNs, toNs, out bool level);
        Assert.AreEqual(before, level);
        Assert.AreEqual(times, string.Join(' ', edges.Select(edge => edge.TimeNs)));
    }

    [TestMethod]
    public void A_full_ring_forgets_the_oldest_and_says_since_when_it_knows_all()
    {
        EdgeRing ring = new("row-1", level: false);
        const int Extra = 3;
        for (int i = 1; i <= EdgeRing.Capacity + Extra; i++)
        {
            ring.LevelChanged(16, i % 2 == 1, i);
        }
        var edges = ring.Between(0, long.MaxValue, out bool before);
        Assert.HasCount(EdgeRing.Capacity, edges);
        Assert.AreEqual(Extra + 1, edges[0].TimeNs);
        Assert.AreEqual(Extra + 1, ring.KnownSinceNs);
        Assert.AreNotEqual(edges[0].Level, before);
    }
}
