using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Transaction;

/// <summary>No counter is taken twice, whatever the power does, and few records are written for that.</summary>
[TestClass]
public class JournalKeyTests
{
    private static readonly byte[] s_card = new byte[JournalRecord.HandleLength];

    [TestMethod]
    public void A_store_that_takes_nothing_gives_no_key()
    {
        FakeStore store = new FakeStore();
        store.AppendsLeft = 0;
        Journal journal = Boot(store);
        Assert.AreEqual(0L, journal.Keys.TakeNext());
        Assert.AreEqual(0L, journal.Keys.Last);
    }

    [TestMethod]
    public void What_is_reserved_is_given_also_when_the_store_fails_afterwards()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        journal.Keys.TakeNext();
        store.AppendsLeft = 0;
        for (int i = 2; i <= Journal.KeysReserved; i++)
        {
            Assert.AreEqual((long)i, journal.Keys.TakeNext());
        }
        Assert.AreEqual(0L, journal.Keys.TakeNext());
        Assert.AreEqual(256L, journal.Keys.Last);
    }

    [TestMethod]
    [DataRow(300L, 300L)]
    [DataRow(1_000_001L, 1_000_001L)]
    [DataRow(1_000_002L, 1L)]
    [DataRow(0xFFFF0000L, 1L)]
    [DataRow(0L, 1L)]
    public void Counters_that_the_host_has_seen_are_left_out_where_they_can_be_this_terminals(long highest, long last)
    {
        Journal journal = Boot(new FakeStore());
        journal.Keys.TakeNext();
        journal.Keys.SkipTo(highest);
        Assert.AreEqual(last, journal.Keys.Last);
    }

    [TestMethod]
    [DataRow(0, 256)]
    [DataRow(1, 512)]
    [DataRow(3, 1024)]
    public void After_damage_no_key_is_used_that_a_lost_record_may_have_reserved(int lostRecords, int skipped)
    {
        JournalState state = new JournalState();
        for (int i = 0; i < lostRecords; i++)
        {
            state.NoteLost();
        }
        state.EndDamage(Journal.KeysReserved);
        Assert.AreEqual((long)skipped, state.KeyCounter);
    }

    // Sign-ons and tests of the line take keys for weeks without a sale.
    [TestMethod]
    [DataRow((int)RecordType.Counters)]
    [DataRow((int)RecordType.Keys)]
    public void A_snapshot_that_lost_one_record_still_knows_what_was_reserved(int lost)
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        for (int i = 0; i < 5 * Journal.KeysReserved; i++)
        {
            journal.Keys.TakeNext();
        }
        Assert.IsTrue(journal.TryCommit());
        JournalState state = new JournalState();
        byte[] body = new byte[store.BodyLength];
        for (int i = 0; i < store.Count; i++)
        {
            store.CopyBody(i, body);
            if (store.TypeAt(i) != (byte)lost)
            {
                state.Apply((RecordType)store.TypeAt(i), body);
            }
        }
        state.NoteLost();
        state.EndDamage(Journal.KeysReserved);
        Assert.IsTrue(state.KeyCounter >= journal.Keys.Last);
    }

    [TestMethod]
    public void One_record_is_enough_for_256_keys()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        for (int i = 1; i <= Journal.KeysReserved; i++)
        {
            Assert.AreEqual((long)i, journal.Keys.TakeNext());
        }
        Assert.AreEqual(1, store.Count);
        Assert.AreEqual(257L, journal.Keys.TakeNext());
        Assert.AreEqual(2, store.Count);
    }

    [TestMethod]
    public void After_a_power_cut_what_was_reserved_counts_as_used()
    {
        FakeStore store = new FakeStore();
        Boot(store).Keys.TakeNext();
        Assert.AreEqual(257L, Boot(store).Keys.TakeNext());
        Assert.AreEqual(513L, Boot(store).Keys.TakeNext());
    }

    [TestMethod]
    public void A_sale_and_other_messages_count_on_together()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        Assert.IsTrue(journal.TryBegin(FakeSale.Of(1250), s_card, 0));
        Assert.AreEqual(1L, journal.Keys.Last);
        Assert.AreEqual(2L, journal.Keys.TakeNext());
        journal.TryEnd(SaleOutcome.Approved, FaultCode.None);
        Assert.IsTrue(journal.TryBegin(FakeSale.Of(1250), s_card, 0));
        Assert.AreEqual(3L, journal.Keys.Last);
        Assert.AreEqual(257L, journal.State.KeyCounter);
        Assert.AreEqual(258L, Boot(store).Keys.TakeNext());
    }

    [TestMethod]
    public void A_sale_alone_makes_its_own_counter_durable_and_no_more()
    {
        FakeStore store = new FakeStore();
        Boot(store).TryBegin(FakeSale.Of(1250), s_card, 0);
        Journal journal = Boot(store);
        Assert.AreEqual(1L, journal.Keys.Last);
        Assert.AreEqual(2L, journal.Keys.TakeNext());
    }

    [TestMethod]
    public void Compaction_keeps_the_reservation()
    {
        FakeStore store = new FakeStore();
        Journal journal = Boot(store);
        journal.Keys.TakeNext();
        Assert.IsTrue(journal.TryCommit());
        Assert.AreEqual(2L, journal.Keys.TakeNext());
        Assert.AreEqual(257L, Boot(store).Keys.TakeNext());
    }

    [TestMethod]
    public void A_reservation_may_end_on_a_number_that_is_no_counter()
    {
        FakeStore store = new FakeStore();
        store.Reserve(0x1FFFF);
        Assert.AreEqual(0x20000L, Boot(store).Keys.TakeNext());
    }

    [TestMethod]
    public void The_last_counters_are_for_reversals_alone()
    {
        FakeStore store = new FakeStore();
        store.Reserve(DukptCounter.LastForSales - 1);
        Journal journal = Boot(store);
        Assert.IsFalse(journal.Keys.IsUsedUp);
        Assert.IsTrue(journal.TryBegin(FakeSale.Of(1250), s_card, 0));
        Assert.AreEqual(DukptCounter.LastForSales, journal.Keys.Last);
        journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        Assert.IsTrue(journal.Keys.IsUsedUp);
        Assert.IsFalse(journal.TryBegin(FakeSale.Of(1250), s_card, 0));
        int count = 0;
        while (journal.Keys.TakeNext() != 0)
        {
            count++;
        }
        Assert.AreEqual(1159, count);
        Assert.AreEqual(DukptCounter.Last, journal.Keys.Last);
        Assert.AreEqual(0L, Boot(store).Keys.TakeNext());
    }

    private static Journal Boot(FakeStore store)
    {
        Journal journal = new Journal(store);
        journal.Open();
        return journal;
    }
}
