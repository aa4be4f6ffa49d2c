using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Hal.Storage;
using File = System.IO.File;

namespace PosTerminal.Tests.Esp32;

/// <summary>
/// The adapters to the chip's files, while the file system fails in each of its ways: what they call done is there, and
/// when the trouble is over they work.
/// </summary>
[TestClass]
public sealed class FileTroubleTests : IDisposable
{
    private const int Compaction = 10;
    private const int MostOccasions = 90;
    private const int Records = 25;

    private static readonly (string File, DeploymentPart Part)[] s_parts =
    [
        ("manifest.bin", DeploymentPart.Manifest), ("config.bin", DeploymentPart.Configuration),
        ("host.txt", DeploymentPart.Hosts), ("authority.der", DeploymentPart.Authority),
        ("update.bin", DeploymentPart.Update),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("trouble").FullName + "/";

    public static IEnumerable<object[]> Troubles =>
        Enum.GetValues<FileTrouble>().Where(trouble => trouble != FileTrouble.None)
            .SelectMany(trouble => new object[][] { [trouble, 1], [trouble, 1000] });

    public void Dispose()
    {
        FileTroubles.End(0);
        Directory.Delete(_folder, recursive: true);
    }

    [TestMethod]
    [DynamicData(nameof(Troubles))]
    public void A_record_that_was_called_durable_is_there_when_the_trouble_is_over(FileTrouble trouble, int times)
    {
        int struck = 0;
        for (int before = 0; before < MostOccasions; before++)
        {
            string folder = Directory.CreateDirectory($"{_folder}{before}").FullName + "/";
            struck += StoreUnder(folder, trouble, before, times) ? 1 : 0;
        }

        Assert.IsGreaterThan(0, struck, "it has never struck");
    }

    [TestMethod]
    [DynamicData(nameof(Troubles))]
    public void A_text_that_was_put_is_that_text_and_no_other(FileTrouble trouble, int times)
    {
        byte[] first = "the text before"u8.ToArray();
        byte[] second = "and the one behind it"u8.ToArray();
        byte[] buffer = new byte[64];
        for (int before = 0; before < 4; before++)
        {
            LittlefsSlot slot = new(_folder + before);
            Assert.IsTrue(slot.TryPut(first, first.Length));
            FileTroubles.Order(trouble, before, times);
            bool done = slot.TryPut(second, second.Length);
            int during = slot.Take(buffer);
            Assert.IsTrue(during == 0 || IsOneOf(buffer, during, first, second), $"{before} took {during}");
            FileTroubles.End(times);
            int count = slot.Take(buffer);
            Assert.IsTrue(!done || IsOneOf(buffer, count, second), $"{before} has {count} bytes and not the text");
            Assert.IsTrue(slot.TryPut(first, first.Length));
            Assert.IsTrue(IsOneOf(buffer, slot.Take(buffer), first));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Troubles))]
    public void A_part_of_the_deployment_is_whole_or_none_and_one_failure_hides_none(FileTrouble trouble, int times)
    {
        byte[] bytes = [.. Enumerable.Range(1, 40).Select(value => (byte)value)];
        LittlefsDeployment deployment = new(_folder, []);
        byte[] buffer = new byte[64];
        foreach ((string file, DeploymentPart part) in s_parts)
        {
            File.WriteAllBytes(_folder + file, bytes);
            for (int before = 0; before < 3; before++)
            {
                FileTroubles.Order(trouble, before, times);
                int count = deployment.Read(part, buffer);
                FileTroubles.End(times);
                bool isWhole = IsOneOf(buffer, count, bytes);
                Assert.IsTrue(isWhole || (count == 0 && times > 1), $"{file}, {before}: {count} bytes");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Troubles))]
    public void Keys_that_are_called_erased_are_gone(FileTrouble trouble, int times)
    {
        for (int before = 0; before < 3; before++)
        {
            File.WriteAllBytes(_folder + "keys.bin", [1, 2, 3]);
            LittlefsDeployment deployment = new(_folder, []);
            FileTroubles.Order(trouble, before, times);
            bool done = deployment.TryEraseKeys();
            FileTroubles.End(times);
            Assert.IsTrue(!done || !File.Exists(_folder + "keys.bin"), $"{before}");
            Assert.IsTrue(deployment.TryEraseKeys());
        }
    }

    [TestMethod]
    [DynamicData(nameof(Troubles))]
    public void A_file_of_keys_is_taken_whole_or_not_at_all(FileTrouble trouble, int times)
    {
        byte[] file = new byte[KeyFile.Length];
        file[0] = (byte)'P';
        file[1] = (byte)'K';
        file[3] = KeyFile.Version;
        Array.Fill(file, (byte)0x5A, KeyFile.KeysAt, KeyFile.Length - KeyFile.KeysAt);
        File.WriteAllBytes(_folder + "keys.bin", file);
        for (int before = 0; before < 3; before++)
        {
            FileTroubles.Order(trouble, before, times);
            byte[] buffer = new byte[KeyFile.Length + 1];
            DeviceKeys keys = KeyFile.Take(buffer, LittlefsFile.ReadWhole(_folder + "keys.bin", buffer));
            FileTroubles.End(times);
            byte value = keys.UnlockKey[0];
            Assert.IsTrue(value == 0x5A || (value == 0 && times > 1), $"{before}: {value}");
            Assert.IsTrue(keys.UnlockKey.All(other => other == value) && keys.TerminalId.All(other => other == value));
        }
    }

    // Appends records and compacts while the trouble strikes, until a record is refused; true when it struck.
    private static bool StoreUnder(string folder, FileTrouble trouble, int before, int times)
    {
        RecordStore store = new(new LittlefsArea(folder), Compaction);
        Assert.AreEqual(StoreCondition.Virgin, store.Open(new RecordList()));
        RecordList durable = new();
        byte[] body = new byte[store.BodyLength];
        FileTroubles.Order(trouble, before, times);
        bool goesOn = true;
        for (int value = 1; value <= Records && goesOn; value++)
        {
            RecordList.Fill(value, body);
            byte type = RecordList.TypeOf(value);
            goesOn = value % 3 == 0 ? store.TryAppendAnchored(type, body) : store.TryAppend(type, body);
            if (goesOn)
            {
                durable.Add(value);
                goesOn = !store.IsCompactionDue || store.TryCompact(durable) || store.Condition == StoreCondition.Ready;
            }
        }

        bool hasStruck = FileTroubles.End(times);
        ExpectAll(folder, durable, $"{trouble} {times} times after {before}");
        return hasStruck;
    }

    private static void ExpectAll(string folder, RecordList durable, string what)
    {
        RecordList found = new();
        RecordStore store = new(new LittlefsArea(folder), Compaction);
        StoreCondition condition = StoreCondition.Closed;
        while (condition == StoreCondition.Closed)
        {
            condition = store.Open(found);
        }

        bool isOpen = condition is StoreCondition.Ready || (condition == StoreCondition.Virgin && durable.Count == 0);
        Assert.IsTrue(isOpen, $"{what}: {condition}");
        Assert.IsFalse(found.HasForeign, what);
        for (int i = 0; i < durable.Count; i++)
        {
            bool isThere = i < found.Count && found[i] == durable[i];
            Assert.IsTrue(isThere, $"{what}: record {i + 1} of {durable.Count} is lost");
        }
    }

    private static bool IsOneOf(byte[] buffer, int count, params byte[][] texts) =>
        texts.Any(text => buffer.AsSpan(0, count).SequenceEqual(text));
}
