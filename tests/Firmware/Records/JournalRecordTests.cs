using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Records;

[TestClass]
public class JournalRecordTests
{
    private const long LongestSeconds = 4294967295;
    private const int HighestWord = 65535;

    [TestMethod]
    [DataRow(0L, 0, 0L, 0, false)]
    [DataRow(LongestSeconds, 999999, 999999999999L, HighestWord, true)]
    [DataRow(86400L, 42, 1250L, 2, false)]
    public void What_is_written_comes_back(long seconds, int stan, long amountMinor, int count, bool flag)
    {
        byte[] handle = new byte[JournalRecord.HandleLength];
        handle[0] = 0x5A;
        handle[7] = 0xA5;
        byte[] body = new byte[JournalRecord.Length];
        JournalRecord.PutSeconds(body, seconds);
        JournalRecord.PutSale(body, stan, amountMinor);
        JournalRecord.PutHandle(body, handle);
        TriesRecord.Write(body, count, 6, flag, seconds);
        byte[] found = new byte[JournalRecord.HandleLength];
        JournalRecord.CopyHandle(body, found);
        Assert.AreEqual(seconds, JournalRecord.SecondsOf(body));
        Assert.AreEqual(stan, JournalRecord.StanOf(body));
        Assert.AreEqual(amountMinor, JournalRecord.AmountMinorOf(body));
        Assert.AreEqual(0x5A, (int)found[0]);
        Assert.AreEqual(0xA5, (int)found[7]);
        Assert.AreEqual(count, TriesRecord.WrongPinsOf(body));
        Assert.AreEqual(6, TriesRecord.SilentPinsOf(body));
        Assert.AreEqual(flag, TriesRecord.IsIssuerLocked(body));
        Assert.AreEqual(seconds, TriesRecord.LastSecondOf(body));
    }

    [TestMethod]
    [DataRow(0L, 0)]
    [DataRow(LongestSeconds, HighestWord)]
    public void Counters_come_back(long keyCounter, int epoch)
    {
        byte[] body = new byte[JournalRecord.Length];
        CountersRecord.Write(body, keyCounter, keyCounter / 2, SaleFate.HandedOver, ReversalReason.Other, epoch);
        Assert.AreEqual(keyCounter, CountersRecord.KeyCounterOf(body));
        Assert.AreEqual(keyCounter / 2, CountersRecord.BegunCounterOf(body));
        Assert.AreEqual((int)SaleFate.HandedOver, (int)CountersRecord.FateOf(body));
        Assert.AreEqual((int)ReversalReason.Other, (int)CountersRecord.ReasonOf(body));
        Assert.AreEqual(epoch, CountersRecord.EpochOf(body));
    }

    [TestMethod]
    [DataRow(0, 0L, (int)FaultCode.None, 0)]
    [DataRow(991231, LongestSeconds, (int)FaultCode.C710, HighestWord)]
    public void What_is_highest_and_the_dates_come_back(int date, long time, int lockCode, int epoch)
    {
        byte[] body = new byte[JournalRecord.Length];
        KnownDates dates = new KnownDates { Time = time, Second = time, Waiting = time, WaitingSecond = time };
        dates.Highest = date;
        HighestRecord.Write(body, dates, lockCode, epoch);
        KnownDates read = new KnownDates();
        read.ReadFrom(body);
        Assert.AreEqual(date, read.Highest);
        Assert.AreEqual(time, read.Time);
        Assert.AreEqual(time, read.Second);
        Assert.AreEqual(time, read.Waiting);
        Assert.AreEqual(time, read.WaitingSecond);
        Assert.AreEqual(lockCode, (int)HighestRecord.LockOf(body));
        Assert.AreEqual(epoch, HighestRecord.EpochOf(body));
    }
}
