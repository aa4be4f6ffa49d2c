using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Transaction;

/// <summary>A reversal needs keys for each try.</summary>
[TestClass]
public class ReversalKeyTests
{
    [TestMethod]
    public void Without_keys_it_waits_and_goes_on_trying()
    {
        FakeStore store = new FakeStore();
        FakeLink link = new FakeLink();
        Journal journal = new Journal(store);
        journal.Open();
        store.AppendsLeft = 0;
        ReversalEngine engine = Queue(link, journal);
        for (long nowMs = 0; nowMs < 60_000; nowMs += 100)
        {
            Assert.AreEqual((int)ReversalProgress.None, (int)engine.Tick(nowMs));
        }
        Assert.AreEqual(0, link.ReversalCount);
        Assert.IsTrue(engine.IsPending);
        store.AppendsLeft = 1;
        store.Condition = StoreCondition.Ready;
        engine.Tick(60_000 + ReversalEngine.LongestPauseMs);
        Assert.AreEqual(1, link.ReversalCount);
    }

    [TestMethod]
    public void Each_try_has_keys_of_its_own()
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine engine = Queue(link, journal);
        engine.Tick(0);
        Assert.AreEqual(1L, link.LastKeyCounter);
        link.Fail(HostProgress.Broken);
        engine.Tick(100);
        engine.Tick(100 + ReversalEngine.FirstPauseMs);
        Assert.AreEqual(2, link.ReversalCount);
        Assert.AreEqual(2L, link.LastKeyCounter);
    }

    [TestMethod]
    public void It_waits_for_the_sign_on_and_does_not_pause_after_it()
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine engine = Queue(link, journal);
        engine.Tick(0);
        link.Fail(HostProgress.Broken);
        link.Session = 2;
        engine.Tick(100);
        engine.Tick(60_000);
        Assert.AreEqual(1, link.ReversalCount);
        link.SignOn();
        engine.Tick(60_010);
        Assert.AreEqual(2, link.ReversalCount);
        link.Fail(HostProgress.Broken);
        link.Session = 3;
        engine.Tick(60_020);
        link.SignOn();
        engine.Tick(60_030);
        Assert.AreEqual(3, link.ReversalCount);
    }

    [TestMethod]
    public void A_reply_that_comes_in_the_pause_ends_it()
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine engine = Queue(link, journal);
        engine.Tick(0);
        engine.Tick(ReversalEngine.ReplyMs);
        link.Answer("00");
        Assert.AreEqual((int)ReversalProgress.Acknowledged, (int)engine.Tick(ReversalEngine.ReplyMs + 10));
        Assert.IsFalse(engine.IsPending);
        Assert.AreEqual(1, link.ReversalCount);
    }

    [TestMethod]
    [DataRow("00", 0)]
    [DataRow("96", 20_000)]
    [DataRow("58", 20_000)]
    public void After_a_refusal_it_pauses_for_20_s_at_least(string code, int pauseMs)
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine engine = Queue(link, journal);
        engine.Tick(0);
        link.Answer(code);
        engine.Tick(0);
        engine.Tick(pauseMs - 10);
        Assert.AreEqual(1, link.ReversalCount);
        engine.Tick(pauseMs);
        Assert.AreEqual(pauseMs == 0 ? 1 : 2, link.ReversalCount);
    }

    [TestMethod]
    [DataRow(-1L, false)]
    [DataRow(0L, false)]
    [DataRow(1250L, true)]
    public void An_answer_that_names_another_amount_does_not_end_it(long amountMinor, bool isPending)
    {
        FakeLink link = new FakeLink();
        Journal journal = new Journal(new FakeStore());
        journal.Open();
        ReversalEngine engine = Queue(link, journal);
        engine.Tick(0);
        link.AmountMinor = amountMinor;
        link.Answer("00");
        engine.Tick(10);
        Assert.AreEqual(isPending, engine.IsPending);
    }

    private static ReversalEngine Queue(FakeLink link, Journal journal)
    {
        link.SignOn();
        ReversalEngine engine =
            new ReversalEngine(link, journal, FakeStamp.Make());
        engine.QueueLast(0, journal.State, ReversalReason.NoReply);
        return engine;
    }
}
