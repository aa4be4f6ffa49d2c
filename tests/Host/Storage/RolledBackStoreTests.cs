using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>
/// An older copy of the journal is put back, or the journal is cut at a record's border, while the power is off. Where
/// the anchors are of today the power-up finds it, where they are older too the sign-on; before any sale.
/// </summary>
[TestClass]
public class RolledBackStoreTests
{
    private const long SecondNs = 1_000_000_000;
    private const int FrameLength = 40;
    private const int TypeAt = 4;
    private const int AnchoredBit = 0x80;

    [TestMethod]
    public void A_journal_cut_at_any_record_is_found_at_power_up_before_any_sale()
    {
        byte[] journal = Played(out Bench played).Flash.Copy(StorageFile.JournalA)!;
        played.Dispose();
        int found = 0;
        for (int frames = 1; frames < journal.Length / FrameLength; frames++)
        {
            using Bench bench = Played(out _);
            bench.Flash.Put(StorageFile.JournalA, journal[..(frames * FrameLength)]);
            bench.PowerUp();
            bench.RunFor(SecondNs / 2);
            bool takesAnchored = IsAnchored(journal, frames);
            Assert.AreEqual(takesAnchored, bench.Display[1].StartsWith("W302", StringComparison.Ordinal), $"{frames}");
            found += takesAnchored ? 1 : 0;
        }
        Assert.IsGreaterThan(10, found);
    }

    [TestMethod]
    public void What_was_charged_or_undone_is_not_touched_after_the_provider_has_let_the_copy_go_on()
    {
        byte[] journal = Played(out Bench played).Flash.Copy(StorageFile.JournalA)!;
        int approvals = played.Ledger.Approvals;
        int reversals = played.Ledger.Reversals;
        played.Dispose();
        for (int frames = 2; frames < journal.Length / FrameLength; frames++)
        {
            using Bench bench = Played(out _);
            bench.Flash.Put(StorageFile.JournalA, journal[..(frames * FrameLength)]);
            bench.PowerUp();
            bench.RunFor(30 * SecondNs);
            bench.UnlockUntilIdle($"{frames}");
            Assert.AreEqual(approvals, bench.Ledger.Approvals, $"{frames}");
            Assert.AreEqual(reversals, bench.Ledger.Reversals, $"{frames}");
            bench.SettleOpenSale();
            bench.TypeKeys("100#");
            bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
            bench.RunFor(5 * SecondNs);
            Assert.AreEqual(approvals + 1, bench.Ledger.Approvals, $"{frames}");
        }
    }

    [TestMethod]
    public void Wrong_PINs_that_a_copy_does_not_know_are_not_won_back_without_the_provider()
    {
        using Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        bench.PowerDown();
        byte[]? copy = bench.Flash.Copy(StorageFile.JournalA);
        bench.PowerUpSignedOn();
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        for (int i = 0; i < 3; i++)
        {
            bench.RunUntil(() => bench.State == "EnteringPin", bench.NowNs + (10 * SecondNs));
            bench.TypeKeys("1111#");
            bench.RunFor(3 * SecondNs);
        }
        bench.PowerDown();
        bench.Flash.Put(StorageFile.JournalA, copy);
        bench.PowerUp();
        bench.RunFor(5 * SecondNs);
        Assert.AreEqual("OutOfService", bench.State);
        Assert.AreEqual("W302", bench.Display[1][..4]);
    }

    [TestMethod]
    public void An_answer_of_the_provider_works_once_also_where_its_challenge_comes_back_with_a_copy()
    {
        using Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        HoldCard(bench);
        bench.TypeKeys("B");
        bench.RunFor(SecondNs);
        string answer = new ProviderDesk(TestKeys.Unlock, bench.TerminalId).Answer(bench.Display[1]);
        bench.PowerDown();
        byte[]? copy = bench.Flash.Copy(StorageFile.JournalA);
        bench.PowerUpSignedOn();
        bench.TypeKeys("B" + answer + "#");
        bench.RunFor(5 * SecondNs);
        Assert.IsTrue(bench.Events.Any(each => each.Name == "lock.cleared"));

        bench.PowerDown();
        bench.Flash.Put(StorageFile.JournalA, copy);
        bench.PowerUp();
        bench.RunFor(5 * SecondNs);
        bench.UnlockUntilIdle("after the copy");
        int before = bench.Events.Count(each => each.Name == "lock.cleared");
        bench.TypeKeys("B" + answer + "#");
        bench.RunFor(5 * SecondNs);
        Assert.AreEqual(before, bench.Events.Count(each => each.Name == "lock.cleared"));
    }

    // The answer of a spent challenge may be known to whoever puts the journal back; the anchor says that it is spent.
    [TestMethod]
    public void A_challenge_that_three_wrong_answers_spent_does_not_come_back_with_a_copy()
    {
        using Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        HoldCard(bench);
        bench.TypeKeys("B");
        bench.RunFor(SecondNs);
        int epoch = EpochOf(bench.Display[1]);
        bench.PowerDown();
        byte[]? copy = bench.Flash.Copy(StorageFile.JournalA);
        bench.PowerUpSignedOn();
        for (int i = 0; i < 3; i++)
        {
            bench.TypeKeys("B00000000#");
            bench.RunFor(SecondNs);
        }
        bench.PowerDown();
        bench.Flash.Put(StorageFile.JournalA, copy);
        bench.PowerUp();
        bench.RunFor(5 * SecondNs);
        bench.TypeKeys("B");
        bench.RunFor(SecondNs);
        Assert.AreEqual(epoch + 1, EpochOf(bench.Display[1]));
    }

    private static int EpochOf(string challenge) =>
        int.Parse(challenge.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);

    // Approved, declined, in doubt and undone; the power is off afterwards.
    private static Bench Played(out Bench bench)
    {
        bench = new Bench(new BenchOptions());
        bench.PowerUpSignedOn();
        Sell(bench, "up");
        Sell(bench, "after-request");
        bench.SetNetwork("up");
        bench.RunFor(120 * SecondNs);
        Assert.AreEqual(1, bench.Ledger.Reversals);
        Sell(bench, "up");
        bench.PowerDown();
        bench.RunFor(SecondNs);
        return bench;
    }

    private static void Sell(Bench bench, string network)
    {
        bench.SetNetwork(network);
        bench.TypeKeys($"{100 + bench.Ledger.Approvals}#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        bench.RunFor(40 * SecondNs);
    }

    private static void HoldCard(Bench bench)
    {
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        for (int i = 0; i < 3; i++)
        {
            bench.RunUntil(() => bench.State == "EnteringPin", bench.NowNs + (10 * SecondNs));
            bench.TypeKeys("1111#");
            bench.RunFor(3 * SecondNs);
        }
    }

    private static bool IsAnchored(byte[] journal, int from)
    {
        bool isAnchored = false;
        for (int at = from * FrameLength; at < journal.Length; at += FrameLength)
        {
            isAnchored |= (journal[at + TypeAt] & AnchoredBit) != 0;
        }
        return isAnchored;
    }
}
