using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>The words for what is done to the device: "tamper: open", "software: altered".</summary>
public static class DeviceOrder
{
    private const int Bits = 8;
    private const int BitOfFirstRecord = 100;

    private static readonly Dictionary<string, Dictionary<string, Action<IEmulatedBench>>> s_orders = new()
    {
        ["tamper"] = Choice((b, isOpen) => b.Device.IsTamperOpen = isOpen, ("open", true), ("closed", false)),
        ["printer"] = Choice((b, isFaulty) => b.Device.IsPrinterFaulty = isFaulty, ("jammed", true), ("good", false)),
        ["display"] = Choice((b, isDead) => b.Device.IsDisplayDead = isDead, ("dead", true), ("good", false)),
        ["reader"] = Choice((b, reader) => b.Device.Reader = reader,
            ("good", ReaderCondition.Good), ("dead", ReaderCondition.Dead), ("dirty", ReaderCondition.Dirty),
            ("blocked", ReaderCondition.Blocked)),
        ["supply"] = Choice((b, mv) => b.Device.SupplyMv = mv,
            ("good", 4_900), ("low", 3_450), ("critical", 3_200), ("wrong", 9_000)),
        ["memory"] = Choice((b, bytes) => b.Device.FreeMemoryBytes = bytes,
            ("good", 64_000), ("low", 14_000), ("critical", 6_000)),
        ["parts"] = Choice((b, parts) => b.Device.Parts = parts,
            ("complete", TestDeployment.AllParts),
            ("no-printer", TestDeployment.AllParts & ~Firmware.Ports.DevicePart.Printer)),
        ["keys"] = new()
        {
            ["erased"] = b => b.Device.AreKeysErased = true,
            ["good"] = b => b.Device.AreKeysErased = false,
            ["new"] = b => b.Device.PutNewKeys(),
        },
        ["clock"] = new()
        {
            ["day"] = b => SetClock(b, 261124, 10),
            ["night"] = b => SetClock(b, 261124, 3),
            ["back"] = b => SetClock(b, 200101, 10),
            ["unset"] = b => SetClock(b, 0, 0),
            ["next-year"] = b => SetClock(b, 271124, 10),
        },
        ["time-zone"] = DeviceText.Zones.ToDictionary(
            zone => zone.Word, zone => (Action<IEmulatedBench>)(b => DeviceText.SetZone(b, zone.Text))),
        ["opening-hours"] = new()
        {
            ["usual"] = b => DeviceText.SetHours(b, "07:00-23:00"),
            ["always"] = b => DeviceText.SetHours(b, "00:00-00:00"),
        },
        ["software"] = new()
        {
            ["genuine"] = b => b.Device.Deployment.Restore(),
            ["altered"] = b => b.Device.Deployment.Assemblies[^2]++,
            ["outdated"] = b => b.Device.Deployment.Say(recommended: Next, updateBy: 261231),
            ["overdue"] = b => b.Device.Deployment.Say(recommended: Next, updateBy: 261031),
            ["unsafe"] = b => b.Device.Deployment.Say(safe: Next, graceUntil: 261031),
        },
        ["configuration"] = new()
        {
            ["altered"] = b => b.Device.Deployment.Configuration[^1]++,
            ["genuine"] = b => b.Device.Deployment.Restore(),
        },
        ["hosts"] = new()
        {
            ["altered"] = b => b.Device.Deployment.Hosts[^2]++,
            ["genuine"] = b => b.Device.Deployment.Restore(),
        },
        ["authority"] = new()
        {
            ["planted"] = b => b.Device.Deployment.Authority = [0x30],
            ["genuine"] = b => b.Device.Deployment.Restore(),
        },
        ["update"] = new()
        {
            ["forged"] = b => b.Device.Deployment.Update = new byte[Firmware.Deployment.Manifest.Length],
            ["genuine"] = b => b.Device.Deployment.Update = b.Device.Deployment.Seal(),
        },
        ["software-failure"] = new() { ["now"] = b => b.Device.IsCrashOrdered = true },
        ["sale-memory"] = new() { ["altered"] = AlterSale },
        ["storage"] = new()
        {
            ["failing"] = b => b.StorageFaults.FailUntilPowerUp(),
            ["failing-once"] = b => b.StorageFaults.Order(FlashFault.WriteError, 1, 0),
            ["full-once"] = b => b.StorageFaults.Order(FlashFault.Swallowed, 1, 0),
            ["copied"] = b => b.StorageFaults.KeepCopy(),
            ["put-back"] = b => b.StorageFaults.PutBackCopy(isAll: false),
            ["all-put-back"] = b => b.StorageFaults.PutBackCopy(isAll: true),
            ["cut-short"] = b => b.StorageFaults.CutJournal(),
            ["damaged"] = Damage,
        },
    };

    private static int Next => TestDeployment.RunningVersion + 1;

    /// <summary>Names of what can be changed.</summary>
    public static IReadOnlyCollection<string> Parts => s_orders.Keys;

    /// <summary>What can be made of a part.</summary>
    public static IReadOnlyCollection<string> ConditionsOf(string part) => s_orders[part].Keys;

    /// <summary>Why there is nothing that it could be done to; null where there is.</summary>
    public static string? ObjectionTo(string part, string condition, IEmulatedBench bench) => (part, condition) switch
    {
        ("storage", "put-back" or "all-put-back") when !bench.StorageFaults.HasCopy => "nothing was copied before",
        ("storage", "damaged" or "cut-short") when !bench.StorageFaults.HasRecord => "the journal has no record",
        _ => null,
    };

    /// <summary>Does it.</summary>
    /// <exception cref="ArgumentException">No such part or condition.</exception>
    public static void Apply(string part, string condition, IEmulatedBench bench)
    {
        if (DeviceText.Find(part) is { } text && text.IsGood(condition))
        {
            text.Apply(bench, condition);
            return;
        }
        if (!s_orders.TryGetValue(part, out Dictionary<string, Action<IEmulatedBench>>? conditions)
            || !conditions.TryGetValue(condition, out Action<IEmulatedBench>? order))
        {
            throw new ArgumentException($"unknown order '{part}: {condition}'", nameof(condition));
        }
        order(bench);
    }

    private static Dictionary<string, Action<IEmulatedBench>> Choice<T>(
        Action<IEmulatedBench, T> set, params (string Word, T Value)[] choices) =>
        choices.ToDictionary(
            choice => choice.Word, choice => (Action<IEmulatedBench>)(bench => set(bench, choice.Value)));

    private static void SetClock(IEmulatedBench bench, int date, int hour)
    {
        bench.Device.RunningClock = null;
        bench.Device.Date = date;
        bench.Device.MinuteOfDay = hour * 60;
    }

    // Something else than the terminal's own code writes into the memory of the sale.
    private static void AlterSale(IEmulatedBench bench)
    {
        if (bench.Machine is not null)
        {
            new MachineView(bench).Sale.PinSends = int.MaxValue;
        }
    }

    // A bit of a whole record flips in every journal that has one: with the power off nothing notices before the boot.
    private static void Damage(IEmulatedBench bench)
    {
        foreach (int file in StorageFaults.Journals)
        {
            if (bench.Flash.Copy(file)?.Length * Bits > BitOfFirstRecord)
            {
                bench.StorageFaults.Flip(file, BitOfFirstRecord);
            }
        }
    }
}
