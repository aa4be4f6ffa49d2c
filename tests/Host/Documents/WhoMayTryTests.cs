using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Pin;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.Documents;

[TestClass]
public class WhoMayTryTests
{
    [TestMethod]
    public void The_page_has_the_numbers_of_the_code()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "who-may-try.md"));
        FieldInfo[] arrays = [.. typeof(TryTable).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)];
        int bytes = arrays.Sum(field => Buffer(field.GetValue(new TryTable())));
        int frame = (int)typeof(RecordStore).Assembly.GetType("PosTerminal.Hal.Storage.RecordFrame")!
            .GetField("Length", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!;
        foreach (string line in (string[])
        [
            $"| cards with a count at a time | {TryTable.Capacity} |",
            $"| RAM of the table | {Thousands(bytes)} bytes: {bytes / TryTable.Capacity} for each card",
            $"| {frame} bytes for each card that has a count, {Thousands(frame * TryTable.Capacity)} for all |",
            $"| {TryGuard.WrongPinsUntilHeld} in 24 h | P604", $"| {TryGuard.SilentPinsUntilHeld} in 24 h | P609",
            $"| {TryGuard.EntriesPerHour} in an hour | P609", $"{SecretTries.MostTries} in 24 h | no challenge",
        ])
        {
            Assert.Contains(line, page);
        }
    }

    private static int Buffer(object? array) => System.Buffer.ByteLength((System.Array)array!);

    private static string Thousands(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
