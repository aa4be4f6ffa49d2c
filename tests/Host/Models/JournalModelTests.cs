using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Models;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Models;

/// <summary>The journal on the real store and its model, through random sales, power-ups and compactions.</summary>
[TestClass]
public class JournalModelTests
{
    private const int Operations = 3_000;
    private static readonly byte[] s_handle = new byte[JournalRecord.HandleLength];

    [TestMethod]
    public void The_journal_knows_what_its_model_knows()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            Drive(new Random(seed), $"seed {seed}");
        }
    }

    private static void Drive(Random random, string where)
    {
        VirtualFlash flash = new(null);
        JournalModel model = new();
        Journal journal = Boot(flash);
        for (int i = 0; i < Operations; i++)
        {
            if (random.Next(20) == 0)
            {
                model.Boot();
                journal = Boot(flash);
            }
            Act(random, journal, model);
            journal.Tick(i * 1000L, !journal.State.IsInFlight);
            Compare(journal, model, $"{where}, operation {i}");
        }
    }

    private static void Act(Random random, Journal journal, JournalModel model)
    {
        if (random.Next(3) == 0)
        {
            Assert.AreEqual(model.TakeKey(), journal.Keys.TakeNext());
        }
        else if (model.IsInFlight)
        {
            bool isUnknown = random.Next(4) == 0;
            _ = isUnknown ? journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply)
                : journal.TryEnd(SaleOutcome.Approved, FaultCode.None);
            model.End(isUnknown ? "ReversalPending" : "Approved");
        }
        else if (model.Fate == "ReversalPending")
        {
            journal.TryReversed();
            model.Reversed();
        }
        else
        {
            long amount = random.NextInt64(1, 999_999_999_999);
            journal.TryBegin(FakeSale.Of(amount), s_handle, random.Next(2));
            model.Begin(amount);
        }
    }

    private static Journal Boot(VirtualFlash flash)
    {
        Journal journal = new(new RecordStore(flash, 100));
        WholeJournal.OpenWhole(journal);
        if (journal.State.IsInFlight)
        {
            journal.TryEndInDoubt(SaleOutcome.LostInPowerCut, ReversalReason.NoReply);
        }
        return journal;
    }

    private static void Compare(Journal journal, JournalModel model, string where)
    {
        JournalState state = journal.State;
        Assert.AreEqual(model.Stan, state.Last.Stan, where);
        Assert.AreEqual(model.Keys, journal.Keys.Last, where);
        Assert.AreEqual(model.Reserved, state.KeyCounter, where);
        Assert.AreEqual(model.Amount, state.Last.AmountMinor, where);
        Assert.AreEqual(model.Fate, state.Last.Fate.ToString(), where);
        Assert.AreEqual(model.IsInFlight, state.IsInFlight, where);
    }
}
