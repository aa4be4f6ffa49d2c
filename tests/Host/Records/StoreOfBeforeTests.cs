using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Records;

/// <summary>
/// Stores that were written before the records had types, by commit 9128757, and the bytes that the same calls write
/// now: all that a reversal needs is recorded since, and the tries of secrets are no longer among those of cards. What
/// their entries add up to today is put down by hand; UPDATE_RECORDS=1 writes the bytes of now.
/// </summary>
[TestClass]
public class StoreOfBeforeTests
{
    private const int TypeDigit = 8;
    private const int PlainType = 0x7F;
    private const string Today = "WrittenToday.txt";

    private static readonly string s_before = Read("WrittenBefore.txt");

    [TestMethod]
    public void The_same_calls_write_the_same_bytes()
    {
        string written = RecordScript.Play();
        if (Environment.GetEnvironmentVariable("UPDATE_RECORDS") == "1")
        {
            File.WriteAllText(PathOf(Today), written);
        }
        Assert.AreEqual(Read(Today), written);
    }

    [TestMethod]
    public void A_store_of_before_opens_and_adds_up_to_the_same()
    {
        string[] stages = s_before.Split("= ")[1..];
        Assert.AreEqual(6, stages.Length);
        foreach (string stage in stages)
        {
            string[] lines = stage.Split('\n');
            Journal journal = new(new RecordStore(StoreText.Read(lines)));
            Assert.AreEqual(StoreCondition.Ready, WholeJournal.OpenWhole(journal), lines[0]);
            StringBuilder found = new();
            StateText.Append(found, journal);
            Assert.AreEqual(StateOf(lines[1..]), StateOf(found.ToString().Split('\n')), lines[0]);
        }
    }

    [TestMethod]
    public void Every_kind_of_record_is_in_one_of_them()
    {
        string[] types = [.. (s_before + Read(Today)).Split('\n')
            .Where(line => line.StartsWith("file", StringComparison.Ordinal))
            .Select(line => Convert.ToByte(line.Split(' ')[2].Substring(TypeDigit, 2), 16))
            .Select(type => $"{type & PlainType:X2}")];
        // Only an opened case leaves the other one: see OpenCaseMoneyTests.
        foreach (RecordType type in Enum.GetValues<RecordType>().Where(type => type != RecordType.Finished))
        {
            CollectionAssert.Contains(types, $"{(byte)type:X2}", type.ToString());
        }
    }

    private static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "Host", "Records", file);

    private static string StateOf(string[] lines) => string.Join('\n', lines.Where(line => line.Contains(' ')
        && !line.StartsWith("file", StringComparison.Ordinal)
        && !line.StartsWith("paper", StringComparison.Ordinal)));
}
