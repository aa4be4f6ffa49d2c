using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>A sale belongs to one host, from the record before it leaves to the end of its reversal.</summary>
[TestClass]
public class HostOfSaleTests
{
    private static readonly byte[] s_card = new byte[JournalRecord.HandleLength];

    [TestMethod]
    public void The_record_names_the_host_that_is_connected_and_signed_on()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.HostId = 7;
        rig.Reach(TerminalState.Authorising);
        Journal journal = new Journal(rig.Store);
        journal.Open();
        Assert.AreEqual(7, journal.State.Last.Stamp.HostId);
    }

    [TestMethod]
    public void The_journal_keeps_every_id_with_and_without_a_PIN_also_in_a_snapshot()
    {
        for (int id = 0; id <= 255; id++)
        {
            FakeStore store = new FakeStore();
            Journal journal = new Journal(store);
            journal.Open();
            HostRequest sale = FakeSale.Of(1250, id);
            sale.Stamp.Currency = 999;
            journal.TryBegin(sale, s_card, id % 4);
            Assert.AreEqual(id % 4 > 0, journal.State.HasPinInFlight);
            journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.Other);
            Assert.AreEqual(id, HostIn(store));
            journal.TryCommit();
            Assert.AreEqual(id, HostIn(store));
            Assert.AreEqual(999, journal.State.Last.Stamp.Currency);
        }
    }

    [TestMethod]
    public void When_the_host_goes_while_the_PIN_is_typed_nothing_is_recorded_and_nothing_leaves()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        int records = rig.Store.Count;
        rig.Link.Session = 0;
        rig.Type("4321#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(0, rig.Link.SaleCount);
        Assert.AreEqual(records, rig.Store.Count);
        Assert.AreEqual(1, rig.CountFault(406));
        Assert.AreEqual("N406 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void When_the_host_goes_before_the_first_byte_the_PIN_does_not_count()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 10; i++)
        {
            rig.Reach(TerminalState.Authorising);
            rig.Link.Fail(HostProgress.NotSent);
            rig.Wait(10);
            rig.Expect(TerminalState.Idle);
        }

        Assert.AreEqual(10, rig.Link.SaleCount);
        Assert.AreEqual(0, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void After_a_wrong_PIN_none_is_asked_for_when_the_host_has_gone()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Answer("55");
        rig.Link.Session = 0;
        rig.Wait(10);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.Count(TraceKind.PinPrompted));
    }

    [TestMethod]
    [DataRow(7, 7, 1)]
    [DataRow(7, 8, 0)]
    [DataRow(0, 8, 1)]
    public void A_reversal_leaves_to_the_host_of_its_sale_only_or_to_any_when_the_record_has_none(
        int seller, int connected, int reversals)
    {
        FakeLink link = new FakeLink();
        link.HostId = connected;
        link.SignOn();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        journal.TryBegin(FakeSale.Of(1250, seller), s_card, 0);
        journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        ReversalEngine engine = new ReversalEngine(link, journal, FakeStamp.Make());
        engine.Follow(journal.State);
        Assert.AreEqual(seller, engine.HostId);
        for (int nowMs = 0; nowMs < 15_000; nowMs += 100)
        {
            engine.Tick(nowMs);
        }

        Assert.AreEqual(reversals, link.ReversalCount);
        Assert.IsTrue(engine.IsPending);
    }

    [TestMethod]
    public void The_link_learns_to_whom_a_reversal_is_owed_and_when_none_is()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        Assert.AreEqual(1, rig.Link.Owed);
        rig.Answer("00");
        rig.Wait(20);
        Assert.AreEqual(0, rig.Link.Owed);
    }

    [TestMethod]
    [DataRow(9, "TakenOver")]
    [DataRow(0, "TakenOver")]
    [DataRow(8, "UnknownHost")]
    [DataRow(255, "UnknownHost")]
    public void A_standby_without_the_host_of_the_sale_refuses_the_block(int seller, string result)
    {
        FakeSlot slot = new FakeSlot();
        StandbyRig first = new StandbyRig(slot, 1, 0);
        first.Doubt(seller);
        Assert.IsTrue(first.Transfer.TryHandOver());
        StandbyRig standby = new StandbyRig(slot, 2, 0);
        standby.Link.HostId = 9;
        Assert.AreEqual(result, standby.TakeOver());
        Assert.AreEqual(result == "TakenOver", standby.IsReversalPending);
        standby.Boot();
        Assert.AreEqual(result == "TakenOver" ? seller : 0, standby.Journal.State.Standby.Moved.Stamp.HostId);
    }

    private static int HostIn(FakeStore store)
    {
        Journal journal = new Journal(store);
        journal.Open();
        return journal.State.Last.Stamp.HostId;
    }
}
