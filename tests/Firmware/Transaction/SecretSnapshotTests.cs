using nanoFramework.TestFramework;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Transaction;

/// <summary>A snapshot ends no hold of a passcode and makes none longer, however late it comes.</summary>
[TestClass]
public class SecretSnapshotTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(20_000)]
    [DataRow(60_000)]
    [DataRow(200_000)]
    public void A_hold_lasts_a_day_also_through_snapshots_and_power_cuts(int secondOfGuesses)
    {
        FakeStore store = new FakeStore();
        Journal journal = new Journal(store);
        journal.Open();
        journal.Tick(secondOfGuesses * 1000L, false);
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(journal.Service.TryPasscode());
        }
        long over = OverSecondOf(journal);
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(journal.TryCommit());
            journal = new Journal(store);
            journal.Open();
        }
        long late = OverSecondOf(journal) - over;
        Assert.IsTrue(late >= 0 && late <= 3);
        Assert.IsTrue(journal.State.Secrets.Tries.IsHeld(ServiceSecret.Operator, over - 1));
        Assert.IsFalse(journal.State.Secrets.Tries.IsHeld(ServiceSecret.Operator, over + 3));
    }

    private static long OverSecondOf(Journal journal)
    {
        long over = 0;
        for (int i = 0; i < SecretTries.MostTries; i++)
        {
            long second = journal.State.Secrets.Tries.OverSecondOf(ServiceSecret.Operator, i);
            over = second > over ? second : over;
        }
        return over;
    }
}
