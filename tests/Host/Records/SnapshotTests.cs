using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Records;

/// <summary>A compaction says the same as the records that it replaces.</summary>
[TestClass]
public sealed class SnapshotTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_compaction_changes_nothing_of_what_the_journal_knows(bool owesReversal)
    {
        ScriptedTerminal terminal = new(new FakeSlot(), 1);
        LiveSales(terminal, owesReversal);
        LiveService(terminal);
        string before = TextOf(terminal.Journal);

        Assert.IsTrue(terminal.Journal.TryCommit());
        Journal after = new(new RecordStore(terminal.Flash));
        Assert.AreEqual(StoreCondition.Ready, WholeJournal.OpenWhole(after));
        Assert.AreEqual(before, TextOf(after));
    }

    private static void LiveSales(ScriptedTerminal terminal, bool owesReversal)
    {
        terminal.Sell(1, 1, SaleOutcome.WrongPin, FaultCode.P601);
        terminal.Sell(2, 1, SaleOutcome.IssuerLocked, FaultCode.P603);
        terminal.Doubt(3, 1, ReversalReason.BadMac);
        if (!owesReversal)
        {
            Assert.IsTrue(terminal.Journal.TryReversed());
            terminal.Sell(3, 2, SaleOutcome.WrongPin, FaultCode.P601);
            terminal.Sell(4, 0, SaleOutcome.Approved, FaultCode.None);
        }
        Assert.AreNotEqual(0, terminal.Journal.Keys.TakeNext());
    }

    private static void LiveService(ScriptedTerminal terminal)
    {
        Journal journal = terminal.Journal;
        Assert.IsTrue(journal.Service.TryPasscode());
        terminal.Wait(5);
        Assert.IsTrue(journal.Service.TryPasscode() && journal.Service.TryPasscodeRight(ServiceSecret.Operator));
        Assert.IsTrue(journal.Service.TryChallenge(98_765_432, ScriptedTerminal.Card(1)));
        Assert.IsTrue(journal.Service.TryEndChallenge(false));
        Assert.IsTrue(journal.Service.TryChallenge(12_345_678, ScriptedTerminal.Card(2)));
        Assert.IsTrue(journal.Service.TryAnswer() && journal.Service.TryAnswer());
        KnownDates dates = journal.State.Dates;
        dates.Highest = 261_125;
        (dates.Time, dates.Second) = (850_000, 1);
        (dates.Waiting, dates.WaitingSecond) = (900_000, 2);
        Assert.IsTrue(journal.TryLock(FaultCode.W305, false) && journal.TryKeepDates(4));
    }

    private static string TextOf(Journal journal)
    {
        StringBuilder text = new();
        StateText.Append(text, journal);
        // A snapshot may make the wait for a secret a little longer, which SecretTriesTests looks at.
        string[] lines = [.. text.ToString().Split('\n')
            .Where(line => !line.StartsWith("secret ", StringComparison.Ordinal))];
        SecretTries tries = journal.State.Secrets.Tries;
        KnownDates dates = journal.State.Dates;
        return string.Join('\n', lines) + $"begun {journal.State.BegunCounter}\n"
            + $"time {dates.Time} {dates.Second} {dates.Waiting} {dates.WaitingSecond}\n"
            + string.Join(' ', Enum.GetValues<ServiceSecret>()
                .Select(secret => tries.CountOf(secret, journal.NowSeconds)));
    }
}
