using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>What no message can settle the provider settles by hand.</summary>
[TestClass]
public class SettleTests
{
    private const int OtherHost = 9;

    [TestMethod]
    public void Key_B_says_that_a_reversal_is_on_its_way_while_nobody_may_settle_it()
    {
        TerminalRig rig = Owing();
        rig.Type("B");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("S109 REVERSING", rig.Line(1));
    }

    [TestMethod]
    public void The_display_tells_which_sale_the_provider_has_to_look_up()
    {
        TerminalRig rig = Abandoned();
        rig.Type("B");
        Assert.AreEqual("SETTLE", rig.Line(0).Substring(0, 6));
        Assert.AreEqual("5-0000-", rig.Line(1).Substring(0, 7));
        Assert.AreEqual("12.50", rig.Line(2));
        Assert.AreEqual(rig.Link.LastStamp.KeyCounter.ToString() + "-1", rig.Line(3));
    }

    [TestMethod]
    [DataRow(true, "CHARGED")]
    [DataRow(false, "NOT CHARGED")]
    public void The_answer_ends_the_reversal_and_tells_what_became_of_the_money(bool stands, string money)
    {
        TerminalRig rig = Abandoned();
        rig.Type("B");
        int reversals = rig.Link.ReversalCount;
        rig.Type(Answer(rig, stands) + "#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(money, rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2));
        Assert.AreEqual(1, rig.Count(TraceKind.SaleSettled));
        rig.CutPower();
        rig.Link.HostId = 1;
        rig.Wait(130_000);
        Assert.AreEqual(reversals, rig.Link.ReversalCount);
        Assert.AreEqual((int)(stands ? SaleFate.Approved : SaleFate.Reversed), (int)FateOf(rig));
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(1, 0)]
    [DataRow(1, 1)]
    public void An_answer_for_another_counter_or_amount_settles_nothing(int more, int cents)
    {
        TerminalRig rig = Abandoned();
        rig.Type("B");
        rig.Type(Answer(rig, more, cents, false) + "#");
        Assert.AreEqual("WRONG CODE", rig.Line(0));
        Assert.AreEqual((int)SaleFate.ReversalPending, (int)FateOf(rig));
    }

    // The copy may be older than what became of the sale: undoing it could undo what stands as charged.
    [TestMethod]
    public void In_a_store_that_was_put_back_an_unlock_sends_no_reversal_and_the_sale_is_settled()
    {
        TerminalRig rig = Owing();
        int reversals = rig.Link.ReversalCount;
        UnlockOlderCopy(rig);
        rig.Wait(130_000);
        Assert.AreEqual(reversals, rig.Link.ReversalCount);
        Assert.AreEqual((int)SaleFate.Unsettled, (int)FateOf(rig));
        rig.Type("B");
        Assert.AreEqual("SETTLE", rig.Line(0).Substring(0, 6));
    }

    // The journal has room for one open sale: a second one would hide the first for ever.
    [TestMethod]
    public void No_other_sale_begins_before_an_unsettled_one_is_settled()
    {
        TerminalRig rig = Unsettled();
        for (int i = 0; i < 2; i++)
        {
            Assert.AreEqual("S109 CHECKING", rig.Line(1));
            Assert.AreEqual("12.50", rig.Line(2));
            rig.Type("500#");
            rig.Expect(TerminalState.Idle);
            Assert.AreEqual("S109 CHECKING", rig.Line(1));
            Assert.AreEqual("12.50", rig.Line(2));
            Assert.AreEqual("CALL PROVIDER", rig.Line(3));
            rig.CutPower();
            rig.Wait(5_000);
        }
        rig.Type("B");
        rig.Type(Answer(rig, true) + "#");
        Assert.AreEqual("CHARGED", rig.Line(1));
        rig.Type("500#");
        rig.Expect(TerminalState.AwaitingCard);
    }

    [TestMethod]
    public void Key_B_says_what_is_open_while_the_provider_may_not_answer()
    {
        TerminalRig rig = Unsettled();
        for (int i = 0; i < 9; i++)
        {
            rig.Type("B");
            rig.Type("00000000#");
        }
        rig.Type("B");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("S109 CHECKING", rig.Line(1));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_sale_that_was_taken_back_and_settled_stays_so_when_the_terminal_is_handed_over_again(bool stands)
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Doubt();
        HandOverAndTakeBack(rig);
        MovedReversal moved = rig.Journal.State.Standby.Moved;
        Assert.IsTrue(rig.Journal.Service.TrySettle(moved.Stamp, moved.Stan, moved.AmountMinor, stands));
        HandOverAndTakeBack(rig);
        Assert.IsFalse(rig.IsReversalPending);
        Assert.AreEqual((int)(stands ? SaleFate.Approved : SaleFate.Reversed), (int)rig.LastFate);
    }

    [TestMethod]
    public void A_settlement_of_another_terminals_sale_with_the_same_numbers_says_nothing_of_the_last_one()
    {
        StandbyRig rig = new StandbyRig(new FakeSlot(), 1, 0);
        rig.Doubt();
        LastSale last = rig.Journal.State.Last;
        Stamp other = new Stamp();
        other.CopyFrom(last.Stamp);
        other.Seller[DeviceKeys.KeyIdLength - 1]++;
        Assert.IsTrue(rig.Journal.Service.TrySettle(other, last.Stan, last.AmountMinor, true));
        Assert.AreEqual((int)SaleFate.ReversalPending, (int)last.Fate);
    }

    [TestMethod]
    public void The_host_is_told_at_each_sign_on_until_it_has_acknowledged_the_settlement()
    {
        TerminalRig rig = Abandoned();
        rig.Type("B");
        rig.Type(Answer(rig, false) + "#");
        Reconnect(rig, "25");
        Assert.AreEqual("SX", rig.Link.Management.Substring(0, 2));
        Reconnect(rig, "00");
        Assert.AreEqual("SX", rig.Link.Management.Substring(0, 2));
        Reconnect(rig, "00");
        Assert.AreEqual(-1, rig.Link.Management.IndexOf('X'));
    }

    [TestMethod]
    [DataRow(0, 0, false, false)]
    [DataRow(86399, 99, false, false)]
    [DataRow(86400, 19, true, false)]
    [DataRow(86400, 20, true, true)]
    [DataRow(86400, 0, false, true)]
    public void A_reversal_is_given_a_day(int seconds, int refusals, bool isSignedOn, bool isDue)
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine reversal = new ReversalEngine(link, journal, FakeStamp.Make());
        HostRequest sale = FakeSale.Of(1250, link.HostId);
        journal.TryBegin(sale, new byte[JournalRecord.HandleLength], 0);
        journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        reversal.Follow(journal.State);
        Refuse(reversal, link, refusals);
        link.Session = isSignedOn ? link.Session : 0;
        journal.Tick(seconds * 1000L, false);
        Assert.AreEqual(isDue, new OpenSale(journal, reversal, link).MayBeSettled());
    }

    [TestMethod]
    public void A_snapshot_keeps_the_report_and_settles_no_later_sale()
    {
        FakeStore store = new FakeStore();
        Journal journal = new Journal(store);
        journal.Open();
        journal.TryBegin(FakeSale.Of(1250, 1), new byte[JournalRecord.HandleLength], 0);
        journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        LastSale last = journal.State.Last;
        Assert.IsTrue(journal.Service.TrySettle(last.Stamp, last.Stan, last.AmountMinor, true));
        Assert.AreEqual((int)SaleFate.Approved, (int)last.Fate);
        journal.TryBegin(FakeSale.Of(500, 1), new byte[JournalRecord.HandleLength], 0);
        Assert.IsFalse(journal.State.Settlement.Is(last.Stamp, 1));
        journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        Assert.IsTrue(journal.TryCommit());
        Journal again = new Journal(store);
        again.Open();
        Assert.AreEqual((int)SaleFate.ReversalPending, (int)again.State.Last.Fate);
        Assert.IsTrue(again.State.Settlement.IsDue && again.State.Settlement.Stands);
        Assert.AreEqual(1, again.State.Settlement.Stan);
    }

    private static void Refuse(ReversalEngine reversal, FakeLink link, int count)
    {
        link.SignOn();
        long nowMs = 0;
        for (int i = 0; i < count; i++)
        {
            reversal.Tick(nowMs);
            link.AnswerFor(1, "12");
            reversal.Tick(nowMs);
            nowMs += ReversalEngine.LongestPauseMs;
        }
    }

    private static void Reconnect(TerminalRig rig, string code)
    {
        rig.Link.ForgetManagement();
        rig.Link.Session++;
        rig.Wait(20);
        rig.Link.ManagementCode = code;
        rig.Wait(100);
        rig.Link.ManagementCode = "00";
    }

    private static TerminalRig Owing()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fail(HostProgress.Broken);
        rig.Wait(20);
        return rig;
    }

    private static TerminalRig Unsettled()
    {
        TerminalRig rig = Owing();
        UnlockOlderCopy(rig);
        rig.Wait(5_000);
        return rig;
    }

    private static void UnlockOlderCopy(TerminalRig rig)
    {
        rig.Store.Condition = StoreCondition.RolledBack;
        rig.CutPower();
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
        rig.Wait(61_000);
        rig.CutPower();
    }

    private static void HandOverAndTakeBack(StandbyRig rig)
    {
        Assert.IsTrue(rig.Transfer.TryHandOver());
        rig.Boot();
        Assert.IsTrue(rig.Transfer.TryTakeBack());
        rig.Boot();
    }

    // The host that got the sale is in no file any more.
    private static TerminalRig Abandoned()
    {
        TerminalRig rig = Owing();
        rig.Link.HostId = OtherHost;
        return rig;
    }

    private static SaleFate FateOf(TerminalRig rig)
    {
        Journal journal = new Journal(rig.Store);
        journal.Open();
        return journal.State.Last.Fate;
    }

    private static string Answer(TerminalRig rig, bool stands) => Answer(rig, 0, 0, stands);

    private static string Answer(TerminalRig rig, int more, int cents, bool stands)
    {
        string challenge = rig.Line(1);
        Stamp sale = new Stamp();
        sale.CopyFrom(rig.Link.LastStamp);
        sale.KeyCounter += more;
        int answer = new UnlockCode(new FakeBoard(), FakeKeys.Make()).Compute(
            int.Parse(challenge.Substring(2, 4)), int.Parse(challenge.Substring(7, 8)), sale, rig.Link.LastStan,
            1250 + cents, stands);
        return FakeProvider.Digits(answer);
    }
}
