using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

[TestClass]
public class StorePropertyTests
{
    private const int Steps = 400;

    [TestMethod]
    [DataRow(1, 300)]
    public void Random_steps_faults_and_cuts_agree_with_a_list(int firstSeed, int seeds)
    {
        for (int seed = firstSeed; seed < firstSeed + seeds; seed++)
        {
            Run(seed);
        }
    }

    private static void Run(int seed)
    {
        Random random = new(seed);
        StoreRig rig = new();
        rig.Open();
        for (int step = 1; step <= Steps; step++)
        {
            if (random.Next(4) == 0)
            {
                FlashFault fault = (FlashFault)random.Next(9);
                fault = fault == FlashFault.LostAfterReturn ? FlashFault.Torn : fault;
                rig.Flash.Inject(rig.Flash.Operations + 1 + random.Next(8), fault, random.Next(120));
            }

            Act(rig, step, random, $"seed {seed}, step {step}");
        }
    }

    private static void Act(StoreRig rig, int step, Random random, string where)
    {
        RecordList underWay = new();
        underWay.Set(rig.Model);
        bool compacts = rig.Store.IsCompactionDue || (rig.Model.Count > 0 && random.Next(12) == 0);
        bool done = compacts ? rig.Compact() : rig.Append(step);
        if (done && random.Next(10) > 0)
        {
            return;
        }

        if (!done && compacts)
        {
            underWay.KeepEven();
        }
        else if (!done)
        {
            underWay.Add(step);
        }

        Reopen(rig, done ? rig.Model : underWay, where);
    }

    /// <summary>Opens until no fault is in the way.</summary>
    private static void Reopen(StoreRig rig, RecordList underWay, string where)
    {
        StoreCondition condition = StoreCondition.Damaged;
        for (int attempt = 0; attempt < 2 && condition == StoreCondition.Damaged; attempt++)
        {
            condition = rig.Reopen();
        }

        bool isKnown = rig.Found.IsSame(rig.Model) || rig.Found.IsSame(underWay);
        bool isUsable = condition == StoreCondition.Ready
            || (condition == StoreCondition.Virgin && rig.Model.Count + rig.Found.Count == 0);
        Assert.IsTrue(isKnown && isUsable, $"{where}: {condition}, {rig.Found}, expected {rig.Model}");
        rig.Model.Set(rig.Found);
    }
}
