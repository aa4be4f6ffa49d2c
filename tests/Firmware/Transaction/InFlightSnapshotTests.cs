using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Transaction;

/// <summary>Where the flash is full while a sale is out, a snapshot makes room: it must hold that sale.</summary>
[TestClass]
public class InFlightSnapshotTests
{
    private static readonly byte[] s_card = { 1, 2, 3, 4, 5, 6, 7, 8 };

    [TestMethod]
    public void A_snapshot_while_a_sale_is_out_keeps_the_sale_and_counts_its_PIN_once()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        Assert.IsTrue(journal.TryBegin(FakeSale.Of(1250, 7), s_card, 1));
        Assert.IsTrue(journal.TryCommit());
        JournalState state = Boot(store).State;
        Assert.IsTrue(state.IsInFlight);
        Assert.IsTrue(state.HasPinInFlight);
        Assert.AreEqual(1, state.Last.Stan);
        Assert.AreEqual(1250L, state.Last.AmountMinor);
        Assert.AreEqual(7, state.Last.Stamp.HostId);
        Assert.AreEqual(1, SilentOf(state));
    }

    // The host compares the counter of the newest begun sale: one that is too high hides that a store was put back.
    [TestMethod]
    public void A_snapshot_keeps_the_counter_of_the_newest_begun_sale_and_not_the_end_of_the_reserve()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        Assert.AreEqual(1L, journal.Keys.TakeNext());
        journal.TryBegin(FakeSale.Of(1250), s_card, 1);
        Assert.AreEqual(2L, journal.State.BegunCounter);
        Assert.IsTrue(journal.TryCommit());
        JournalState state = Boot(store).State;
        Assert.AreEqual(2L, state.BegunCounter);
        Assert.IsTrue(state.KeyCounter > 2);
    }

    [TestMethod]
    public void The_decision_that_comes_afterwards_takes_that_PIN_back()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        journal.TryBegin(FakeSale.Of(1250), s_card, 1);
        journal.TryCommit();
        Assert.IsTrue(journal.TryEnd(SaleOutcome.Approved, FaultCode.None));
        JournalState state = Boot(store).State;
        Assert.IsFalse(state.IsInFlight);
        Assert.AreEqual((int)SaleFate.Approved, (int)state.Last.Fate);
        Assert.AreEqual(0, SilentOf(state));
    }

    [TestMethod]
    public void A_write_that_fails_once_is_done_again_behind_a_snapshot()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        journal.TryBegin(FakeSale.Of(1250), s_card, 1);
        store.FailOnce();
        Assert.IsTrue(journal.TryEnd(SaleOutcome.WrongPin, FaultCode.P601));
        JournalState state = Boot(store).State;
        Assert.IsFalse(state.IsInFlight);
        Assert.AreEqual(1, state.Guard.TriesOf(s_card, 0));
        Assert.AreEqual(0, SilentOf(state));
    }

    [TestMethod]
    public void After_a_snapshot_that_failed_nothing_more_is_written()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        store.AppendsLeft = 0;
        Assert.IsFalse(journal.TryCommit());
        store.AppendsLeft = 9;
        store.Condition = StoreCondition.Ready;
        Assert.IsFalse(journal.TryLock(FaultCode.H206, false));
        Assert.AreEqual((int)StoreCondition.Damaged, (int)journal.Condition);
    }

    private static Journal Boot(FakeStore store)
    {
        Journal journal = new Journal(store);
        journal.Open();
        return journal;
    }

    private static int SilentOf(JournalState state)
    {
        int place = state.Guard.Table.IndexOf(s_card);
        return place < 0 ? 0 : state.Guard.Table.SilentAt(place);
    }
}
