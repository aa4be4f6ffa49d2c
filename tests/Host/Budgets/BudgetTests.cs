using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.NanoClr;
using PosTerminal.Tests.Host;
using PosTerminal.Tests.Interpreter;

namespace PosTerminal.Tests.Budgets;

/// <summary>The numbers to reach. Speed is for the benchmark: a test does not time anything on this machine.</summary>
[TestClass]
public class BudgetTests
{
    private static readonly NanoClrPlace s_place = new(Repository.Root, Environment.GetEnvironmentVariable);
    private static readonly DeviceMeasures s_device = new(Repository.Root, s_place);

    [TestMethod]
    public void What_needs_no_device_is_met() => ExpectMet(HostMeasures.All());

    [TestMethod]
    public void The_heap_of_the_terminal_is_counted()
    {
        double bytes = HeapMeasure.Take().Value!.Value;
        Assert.IsTrue(bytes is > 10_000 and < 110_000, $"{bytes} bytes");
    }

    [TestMethod]
    public void Firmware_and_drivers_are_as_small_as_they_must_be()
    {
        Measurement size = s_device.Sizes().Single(measurement => measurement.Budget == BudgetTable.Image);
        if (size.Value is null)
        {
            Assert.Inconclusive(size.Why);
        }

        ExpectMet([size]);
    }

    [TestMethod]
    public void A_swipe_is_decoded_on_the_interpreter_as_fast_as_it_must_be()
    {
        IReadOnlyList<Measurement> decoding = [.. s_device.OnClr(SharedRuns.There)
            .Where(measurement => measurement.Budget.AtMost is not null)];
        Assert.IsTrue(decoding.All(measurement => measurement.Value > 0), string.Join("\n", decoding));
        ExpectMet(decoding);
    }

    [TestMethod]
    public void Garbage_that_the_interpreter_counts_is_as_little_as_it_must_be() =>
        ExpectMet(s_device.Garbage(SharedRuns.There));

    [TestMethod]
    public void Garbage_beyond_the_limit_is_caught()
    {
        DeviceMeasures device = new("/nowhere", new("/nowhere", _ => null));
        RunOutput run = new("{measure garbage-tick 288}\n{measure garbage-message 876}");
        Assert.HasCount(2, device.Garbage(run).Select(row => row.Breach).OfType<string>().ToArray());
        RunOutput silent = new("{begin tick}\n{end tick}");
        Assert.IsTrue(device.Garbage(silent).All(row => row.Value is null && row.Breach is null));
    }

    [TestMethod]
    public void A_missed_limit_is_named_with_both_numbers()
    {
        Assert.AreEqual(
            "10,000 idle ticks: allocation on .NET: 24 bytes, at most 0 bytes",
            new Measurement(BudgetTable.TickAllocation, 24).Breach);
        Assert.AreEqual(
            "whole sales in the emulator: 999 per second, at least 1,000 per second",
            new Measurement(BudgetTable.Sales, 999).Breach);
        Assert.Contains("166,912", new Measurement(BudgetTable.Image, 166_913).Breach!);
        Assert.Contains("1.25", new Measurement(BudgetTable.Decode, 1.25).Breach!);
        Assert.EndsWith("| MISSED |", new Measurement(BudgetTable.KeyToEvent, 31).Row);
        Assert.IsNull(new Measurement(BudgetTable.KeyToEvent, 30).Breach);
    }

    [TestMethod]
    public void A_tick_that_allocates_is_caught()
    {
        object? kept = null;
        long bytes = HostMeasures.OfTicks((_, _, _) => kept = new byte[8]);
        Assert.IsNotNull(new Measurement(BudgetTable.TickAllocation, bytes).Breach, $"{bytes} {kept}");
    }

    [TestMethod]
    public void A_slow_decoder_and_a_large_part_are_caught()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        string set = Directory.CreateDirectory(Path.Combine(folder, NanoClrPlace.Sets[0])).FullName;
        File.WriteAllBytes(Path.Combine(set, "PosTerminal.Firmware.pe"), new byte[107_000]);
        File.WriteAllBytes(Path.Combine(set, "PosTerminal.Hal.pe"), new byte[60_000]);
        DeviceMeasures device = new(folder, new(folder, name => name == "NANOCLR_ASSEMBLIES" ? folder : null));
        RunOutput run = new("{measure loop 1000}\n{measure decode-good 900}\n{measure decode-damaged 3500}\n"
            + "{measure decode-damaged-call 240}\n{measure decode-jittery-call 260}\n"
            + "{measure step-swipe 240}\n{measure step-qr-code 300}\n{measure step-full-journal 250}");
        string?[] breaches = [.. device.Sizes().Concat(device.OnClr(run)).Select(row => row.Breach).OfType<string>()];
        Directory.Delete(folder, recursive: true);
        Assert.HasCount(4, breaches);
        Assert.StartsWith(BudgetTable.LongestCall.Name + ": 0.26", breaches[2]!);
        Assert.StartsWith(BudgetTable.LongestTick.Name + ": 0.30", breaches[3]!);
        Assert.StartsWith(BudgetTable.Image.Name + ": 167,000 bytes", breaches[0]!);
        Assert.StartsWith(BudgetTable.Classify.Name + ": 3.50", breaches[1]!);
    }

    [TestMethod]
    public void What_is_not_measured_says_why()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        DeviceMeasures device = new(folder, new(folder, _ => null));
        foreach (Measurement row in device.Sizes().Concat(device.OnClr(null)).Concat(device.Garbage(null)))
        {
            Assert.IsNull(row.Breach);
            Assert.Contains("not measured: no", row.Row);
        }

        Directory.Delete(folder);
    }

    private static void ExpectMet(IReadOnlyList<Measurement> measurements)
    {
        string?[] breaches = [.. measurements.Select(measurement => measurement.Breach).OfType<string>()];
        Assert.IsEmpty(breaches, string.Join("\n", breaches));
    }
}
