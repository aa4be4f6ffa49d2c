using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

[TestClass]
public class ExhaustiveCutTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_cut_at_any_byte_leaves_what_was_acknowledged_or_the_step_under_way_whole()
    {
        CutPoint[] points = PointsOfScript();
        foreach (CutPoint point in points)
        {
            StoreScript script = new();
            StoreRig rig = Cut(point, script);
            Recover(rig, script, point);
            GoOn(rig, point);
        }

        TestContext.WriteLine($"{points.Length} cut points");
        Assert.IsGreaterThan(2000, points.Length);
    }

    [TestMethod]
    public void A_second_cut_at_any_byte_of_the_recovery_changes_nothing()
    {
        int pairs = 0;
        foreach (CutPoint first in PointsOfScript())
        {
            pairs += IsRepresentative(first) ? CutTwice(first) : 0;
        }

        TestContext.WriteLine($"{pairs} pairs of cuts");
        Assert.IsGreaterThan(25_000, pairs);
    }

    /// <summary>Torn records differ in length only, so the first cut takes the shortest and the longest.</summary>
    private static bool IsRepresentative(CutPoint point) =>
        point.Fault != FlashFault.Torn || point.KeptBytes % 40 is 0 or 1 or 39;

    /// <summary>Every second cut after one first; answers how many.</summary>
    private static int CutTwice(CutPoint first)
    {
        StoreScript script = new();
        StoreRig rig = Cut(first, script);
        FlashImage image = new(rig.Flash);
        rig.Flash.RestartCount();
        Recover(rig, script, first);
        string found = rig.Found.ToString();
        CutPoint[] points = [.. CutPoint.AllOf(rig.Flash)];
        foreach (CutPoint second in points)
        {
            image.PutInto(rig.Flash);
            rig.Flash.Inject(second.Operation, second.Fault, second.KeptBytes);
            rig.Reopen();
            AssertIsOff(rig, $"{first} {second}");
            Recover(rig, script, first);
            Assert.AreEqual(found, rig.Found.ToString(), $"{first} {second}");
        }

        return points.Length;
    }

    private static CutPoint[] PointsOfScript()
    {
        StoreRig rig = new();
        rig.Open();
        Assert.AreEqual(StoreScript.Steps + 1, new StoreScript().Play(rig));
        return [.. CutPoint.AllOf(rig.Flash)];
    }

    private static StoreRig Cut(CutPoint point, StoreScript script)
    {
        StoreRig rig = new();
        rig.Open();
        rig.Flash.Inject(point.Operation, point.Fault, point.KeptBytes);
        script.Play(rig);
        AssertIsOff(rig, point.ToString());
        return rig;
    }

    private static void AssertIsOff(StoreRig rig, string point) => Assert.AreEqual(-2, rig.Flash.LengthOf(0), point);

    private static void Recover(StoreRig rig, StoreScript script, CutPoint point)
    {
        StoreCondition condition = rig.Reopen();
        bool isNew = condition == StoreCondition.Virgin && rig.Model.Count + rig.Found.Count == 0;
        bool isKnown = rig.Found.IsSame(rig.Model) || rig.Found.IsSame(script.UnderWay);
        bool isReady = condition == StoreCondition.Ready && isKnown;
        Assert.IsTrue(isNew || isReady, $"{point}: {condition}, found {rig.Found}, expected {rig.Model}");
    }

    private static void GoOn(StoreRig rig, CutPoint point)
    {
        rig.Model.Set(rig.Found);
        int next = new StoreScript().Play(rig, 40, 50);
        Assert.AreEqual(51, next, point.ToString());
        Assert.AreEqual(StoreCondition.Ready, rig.Reopen(), point.ToString());
        Assert.AreEqual(rig.Model.ToString(), rig.Found.ToString(), point.ToString());
    }
}
