using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>
/// A disk that acknowledges what it then loses. The promise: what is read is what was there, or what was there
/// before the step that was lost when nothing was written after it; all else is found to be damage.
/// </summary>
[TestClass]
public class LyingFlashTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_lost_operation_is_noticed_or_loses_the_last_step_only()
    {
        int cases = 0;
        int damaged = 0;
        int operations = OperationsOfScript();
        for (int operation = 1; operation <= operations; operation++)
        {
            for (int last = 1; last <= StoreScript.Steps; last++)
            {
                StoreRig rig = PlayLosing(operation, last, out RecordList before, out RecordList after);
                if (rig.Flash.Operations < operation)
                {
                    continue;
                }

                bool isNoticed = rig.Reopen() is StoreCondition.Damaged or StoreCondition.RolledBack;
                bool isLastStep = rig.Found.IsSame(before) && rig.Model.IsSame(after);
                bool isWhole = rig.Found.IsSame(rig.Model);
                Assert.IsTrue(isNoticed || isLastStep || isWhole, $"{operation} {last}: {rig.Found}");
                cases++;
                damaged += isNoticed ? 1 : 0;
            }
        }

        TestContext.WriteLine($"{damaged} of {cases} noticed");
        Assert.IsGreaterThan(200, damaged);
    }

    /// <summary>Plays up to a step; before and after is what was in the store around the step that was lost.</summary>
    private static StoreRig PlayLosing(int operation, int last, out RecordList before, out RecordList after)
    {
        StoreRig rig = new();
        before = new RecordList();
        after = new RecordList();
        rig.Open();
        rig.Flash.Inject(operation, FlashFault.LostAfterReturn);
        StoreScript script = new();
        for (int step = 1; step <= last; step++)
        {
            bool isPending = rig.Flash.Operations < operation;
            before.Set(isPending ? rig.Model : before);
            Assert.AreEqual(step + 1, script.Play(rig, step, step));
            after.Set(isPending ? rig.Model : after);
        }

        return rig;
    }

    private static int OperationsOfScript()
    {
        StoreRig rig = new();
        rig.Open();
        new StoreScript().Play(rig);
        return rig.Flash.Operations;
    }
}
