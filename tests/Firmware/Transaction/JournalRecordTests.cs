using nanoFramework.TestFramework;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Transaction;

[TestClass]
public class JournalRecordTests
{
    [TestMethod]
    [DataRow(0L, 0, 0L, 0L, 0, 0, 0)]
    [DataRow(4294967295L, 999999, 999999999999L, 4294967295L, 255, 65535, 65535)]
    [DataRow(86400L, 42, 1250L, 7L, 3, 601, 2)]
    public void Every_field_comes_back(
        long seconds, int stan, long amountMinor, long counter, int kind, int code, int count)
    {
        JournalRecord written = new JournalRecord();
        written.Seconds = seconds;
        written.Stan = stan;
        written.AmountMinor = amountMinor;
        written.Counter = counter;
        written.Kind = (byte)kind;
        written.Code = code;
        written.Count = count;
        written.Handle[7] = 0xA5;
        byte[] body = new byte[JournalRecord.Length];
        written.WriteTo(body);
        JournalRecord read = new JournalRecord();
        read.ReadFrom(body);
        Assert.AreEqual(seconds, read.Seconds);
        Assert.AreEqual(stan, read.Stan);
        Assert.AreEqual(amountMinor, read.AmountMinor);
        Assert.AreEqual(counter, read.Counter);
        Assert.AreEqual(kind, (int)read.Kind);
        Assert.AreEqual(code, read.Code);
        Assert.AreEqual(count, read.Count);
        Assert.AreEqual(0xA5, (int)read.Handle[7]);
    }
}
