using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

[TestClass]
public class StoreAllocationTests
{
    [TestMethod]
    public void Opening_appending_and_compacting_allocate_nothing()
    {
        RecordStore store = new(new VirtualFlash(null));
        byte[] body = new byte[31];
        RecordList found = new();
        RecordList kept = new();
        for (int value = 0; value < 50; value++)
        {
            kept.Add(value);
        }

        // The virtual files grow until they have had their longest.
        for (int round = 0; round < 4; round++)
        {
            Use(store, found, kept, body);
        }

        Assert.AreEqual(0, Allocation.Of(() => Use(store, found, kept, body)));
        Assert.AreEqual(kept.Count, found.Count);
    }

    private static void Use(RecordStore store, RecordList found, RecordList kept, byte[] body)
    {
        found.Clear();
        while (store.Open(found) == StoreCondition.Closed)
        {
        }
        bool done = true;
        for (int count = 0; count < 100; count++)
        {
            RecordList.Fill(count, body);
            done &= store.TryAppend(RecordList.TypeOf(count), body);
        }

        Assert.IsTrue(done && store.TryCompact(kept));
    }
}
