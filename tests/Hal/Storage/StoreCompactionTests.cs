using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class StoreCompactionTests
{
    [TestMethod]
    [DataRow((int)FlashFault.CutBefore)]
    [DataRow((int)FlashFault.CutAfter)]
    [DataRow((int)FlashFault.Torn)]
    [DataRow((int)FlashFault.OpenError)]
    [DataRow((int)FlashFault.WriteError)]
    [DataRow((int)FlashFault.CloseError)]
    [DataRow((int)FlashFault.Full)]
    public void A_compaction_that_ends_at_any_operation_leaves_the_old_or_the_new_records(int fault)
    {
        int operations = OperationsOfCompaction();
        for (int operation = 1; operation <= operations; operation++)
        {
            StoreRig rig = StoreRig.With(20);
            rig.Flash.Inject(rig.Flash.Operations + operation, (FlashFault)fault, 17);
            Assert.IsFalse(rig.Compact());
            Assert.AreEqual((int)StoreCondition.Ready, (int)rig.Reopen());
            bool isOld = rig.Found.IsSame(rig.Model);
            rig.Model.KeepEven();
            Assert.IsTrue(isOld || rig.Found.IsSame(rig.Model), rig.Found.ToString());
            rig.ExpectGoesOn();
            Assert.IsTrue(rig.Compact());
            rig.ExpectReopened(StoreCondition.Ready);
        }
    }

    [TestMethod]
    public void A_source_with_a_type_of_the_store_is_refused_and_the_old_records_stay()
    {
        StoreRig rig = StoreRig.With(4);
        Assert.IsFalse(rig.Store.TryCompact(new WrongSource(null)));
        rig.ExpectReopened(StoreCondition.Ready);
        rig.ExpectGoesOn();
    }

    [TestMethod]
    public void While_a_compaction_runs_nothing_is_appended()
    {
        StoreRig rig = StoreRig.With(4);
        WrongSource source = new(rig.Store);
        Assert.IsFalse(rig.Store.TryCompact(source));
        Assert.IsFalse(source.IsAppended);
    }

    private static int OperationsOfCompaction()
    {
        StoreRig rig = StoreRig.With(20);
        int before = rig.Flash.Operations;
        Assert.IsTrue(rig.Compact());
        return rig.Flash.Operations - before;
    }
}
