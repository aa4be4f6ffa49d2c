using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>
/// One frame of the journal is damaged while the power is off. The terminal says S103 and sells nothing; what it owes
/// leaves, what it cannot know it leaves alone, and the provider brings it back.
/// </summary>
[TestClass]
public class DamagedStoreTests
{
    private const long SecondNs = 1_000_000_000;
    private const int FrameLength = 40;
    private const int BitInFrame = 100;
    private const int MostWrites = 12;

    private static IEnumerable<string> Sales => ["approved", "declined", "in doubt", "reversed", "out"];

    [TestMethod]
    [DynamicData(nameof(Sales))]
    public void Whatever_frame_is_damaged_the_book_is_not_contradicted_and_the_terminal_comes_back(string sale)
    {
        int frames = FramesOf(sale);
        Assert.IsGreaterThan(3, frames);
        for (int frame = 0; frame < frames; frame++)
        {
            using Bench bench = Play(sale);
            Damage(bench, frame);
            bench.PowerUp();
            bench.RunFor(60 * SecondNs);
            ExpectStopped(bench, $"{sale}, frame {frame}");
            Agree(bench, $"{sale}, frame {frame}");
            bench.Unlock();
            bench.SettleOpenSale();
            ExpectSells(bench, $"{sale}, frame {frame}");
        }
    }

    [TestMethod]
    public void A_reversal_leaves_unless_the_damage_took_its_own_records()
    {
        List<int> undone = [];
        int frames = FramesOf("in doubt");
        for (int frame = 0; frame < frames; frame++)
        {
            using Bench bench = Play("in doubt");
            Damage(bench, frame);
            bench.PowerUp();
            bench.RunFor(60 * SecondNs);
            if (bench.Ledger.Reversals == 1)
            {
                undone.Add(frame);
            }
            else
            {
                Assert.AreEqual(SaleFate.Unsettled, new MachineView(bench).Journal.Last.Fate, $"frame {frame}");
            }
        }
        Assert.HasCount(frames - 3, undone, "seller, begin and end of the sale are needed");
    }

    [TestMethod]
    [DataRow(FlashFault.CutBefore)]
    [DataRow(FlashFault.Torn)]
    [DataRow(FlashFault.CutAfter)]
    public void A_power_cut_anywhere_in_the_repair_changes_nothing_of_that(FlashFault fault)
    {
        for (int write = 1; write <= MostWrites; write++)
        {
            using Bench bench = Play("in doubt");
            Damage(bench, 0);
            bench.StorageFaults.OrderCut(fault, write, 17);
            bench.PowerUp();
            bench.RunFor(SecondNs);
            bench.PowerDown();
            bench.StorageFaults.Restart();
            bench.PowerUp();
            bench.RunFor(60 * SecondNs);
            ExpectStopped(bench, $"{fault} at write {write}");
            Assert.AreEqual(1, bench.Ledger.Reversals, $"{fault} at write {write}");
        }
    }

    private static int FramesOf(string sale)
    {
        using Bench bench = Play(sale);
        return bench.Flash.Copy(StorageFile.JournalA)!.Length / FrameLength;
    }

    // The power is off afterwards.
    private static Bench Play(string sale)
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        bench.Issuer.Behaviour = sale == "declined" ? IssuerBehaviour.Fixed : IssuerBehaviour.Auto;
        bench.Issuer.FixedCode = "51";
        bool isLost = sale is "in doubt" or "reversed";
        bench.SetNetwork(isLost ? "after-request" : "up");
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        string awaited = isLost ? "reversal.queued" : sale == "out" ? "auth.sent" : $"auth.{sale}";
        bench.RunUntil(() => bench.Events.Any(each => each.Name == awaited), bench.NowNs + (60 * SecondNs));
        Assert.IsTrue(bench.Events.Any(each => each.Name == awaited), awaited);
        if (sale == "in doubt")
        {
            bench.SetNetwork("down");
        }
        if (sale == "reversed")
        {
            bench.SetNetwork("up");
            bench.RunFor(120 * SecondNs);
            Assert.AreEqual(1, bench.Ledger.Reversals);
        }
        bench.RunFor(sale == "out" ? SecondNs / 5 : SecondNs);
        bench.PowerDown();
        bench.RunFor(SecondNs);
        bench.Issuer.Behaviour = IssuerBehaviour.Auto;
        bench.SetNetwork("up");
        return bench;
    }

    private static void Damage(Bench bench, int frame) =>
        bench.StorageFaults.Flip(StorageFile.JournalA, (frame * FrameLength * 8) + BitInFrame);

    private static void ExpectStopped(Bench bench, string where)
    {
        Assert.AreEqual("OutOfService", bench.State, where);
        Assert.AreEqual("S103", bench.Display[1][..4], where);
    }

    private static void Agree(Bench bench, string where)
    {
        SaleFate fate = new MachineView(bench).Journal.Last.Fate;
        bool isBooked = bench.Ledger.Approvals == 1;
        Assert.AreNotEqual(SaleFate.ReversalPending, fate, where);
        bool isFree = fate is SaleFate.NotCharged or SaleFate.Reversed;
        Assert.IsFalse(isFree && isBooked, $"{where}: {fate}, and it is booked");
        Assert.IsFalse(fate == SaleFate.Approved && !isBooked, $"{where}: {fate}, and it is not booked");
        // The display has said CHARGED, whatever is left of the journal.
        bool wasCharged = where.StartsWith("approved", StringComparison.Ordinal);
        Assert.IsFalse(wasCharged && !isBooked, $"{where}: it was charged, and is undone");
    }

    private static void ExpectSells(Bench bench, string where)
    {
        int before = bench.Ledger.Approvals;
        Assert.AreEqual("Idle", bench.State, where);
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        bench.RunFor(5 * SecondNs);
        Assert.AreEqual(before + 1, bench.Ledger.Approvals, where);
    }
}
