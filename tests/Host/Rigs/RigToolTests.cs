using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Twin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>Programs that a rig uses, replaced by ones that fail, hang or succeed; and fresh keys.</summary>
[TestClass]
public sealed class RigToolTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-tools-").FullName;

    [TestCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("flash", "sleep", "30", "flash-timeout: sleep was not done in 1 s")]
    [DataRow("flash", "false", "", "flash-failed: false ended with 1")]
    [DataRow("flash", "no-such-tool", "", "flash-failed: no-such-tool: ")]
    [DataRow("flash", "true", "", "")]
    [DataRow("cycle", "sleep", "30", "cycle-timeout: sleep was not done in 1 s")]
    [DataRow("cycle", "false", "", "cycle-failed: false ended with 1")]
    [DataRow("cycle", "true", "", "")]
    public void A_tool_that_fails_or_hangs_is_told_apart(string kind, string tool, string argument, string message)
    {
        Stopwatch clock = Stopwatch.StartNew();
        RigTool run = new(kind, Order(tool, argument), new RigLog());
        string seen = "";
        try
        {
            run.Run();
        }
        catch (BenchFailure failure)
        {
            seen = failure.Message;
        }
        StringAssert.StartsWith(seen, message);
        Assert.AreEqual(message.Length == 0, seen.Length == 0);
        Assert.IsLessThan(25, clock.Elapsed.TotalSeconds);
    }

    [TestMethod]
    public void What_a_tool_says_is_in_the_log()
    {
        RigLog log = new();
        new RigTool("flash", Order("echo", "connected to ESP32"), log).Run();
        string file = Path.Combine(_folder, "log");
        log.Write(file);
        StringAssert.Contains(File.ReadAllText(file), "flash   connected to ESP32");
    }

    [TestMethod]
    [DataRow("true", "before: jig-reboot: the jig has started anew; log: ")]
    [DataRow("false", "before: jig-reboot: the jig has started anew; cycle-failed: false ended with 1; log: ")]
    public void Before_a_case_is_tried_again_the_boards_port_is_taken_off_and_on(string tool, string message)
    {
        using TwinRig twin = new(SabotageKind.JigReboot);
        using RigSession session = RigSession.Open(twin.Rig with { Cycle = Order(tool, "") }, twin.PortOf);
        CaseResult result = twin.Play(session, Scenario.Load(
            "version: 1\nsteps:\n- power: up\n- amount: 1250\n- swipe: { card: visa-nopin }\n"
            + "- expect-event: { name: auth.approved }\n").Single());
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Message + result.Report);
        StringAssert.StartsWith(result.Message, message);
    }

    [TestMethod]
    public void Each_case_gets_keys_under_a_number_that_was_never_used_and_a_deployment_sealed_under_them()
    {
        string sheet = Path.Combine(Repository.Root, "boards/Esp32DevKitC/deployment.yaml");
        string plain = Path.Combine(_folder, "sheet.yaml");
        File.WriteAllText(plain, File.ReadAllText(sheet).Replace("tls pay.example", "plain"));
        string keys = Path.Combine(_folder, "keys");
        FreshKeys fresh = new(new KeyOrder(plain, keys));
        fresh.Write();
        DeviceKeys first = Read(keys);
        fresh.Write();
        DeviceKeys second = Read(keys);
        Assert.AreEqual(TestKeys.TerminalId, System.Text.Encoding.ASCII.GetString(second.TerminalId));
        CollectionAssert.AreEqual(TestKeys.Unlock, second.UnlockKey);
        CollectionAssert.AreNotEqual(first.InitialKeyId, second.InitialKeyId);
        CollectionAssert.AreNotEqual(first.InitialKey, second.InitialKey);
        CollectionAssert.AreEqual(new IssuerKeys(TestKeys.Base).InitialKey(Convert.ToHexString(second.InitialKeyId)),
            second.InitialKey);
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Path.Combine(keys, "files.json")));
        Assert.AreEqual(@"I:\config.bin I:\host.txt I:\keys.bin I:\manifest.bin", string.Join(' ', list.RootElement
            .GetProperty("Files").EnumerateArray().Select(one => one.GetProperty("DestinationFilePath").GetString())));
    }

    [TestMethod]
    public void A_sheet_that_is_bad_fails_the_rig_and_not_the_terminal()
    {
        string sheet = Path.Combine(_folder, "sheet.yaml");
        File.WriteAllText(sheet, "epoch: 0\n");
        BenchFailure failure = Assert.ThrowsExactly<BenchFailure>(
            () => new FreshKeys(new KeyOrder(sheet, Path.Combine(_folder, "keys"))).Write());
        StringAssert.StartsWith(failure.Message, $"keys-failed: {sheet}(1,");
    }

    // What ends by itself has time enough to do so on a busy machine.
    private static ToolOrder Order(string tool, string argument) =>
        new(tool, argument.Length > 0 ? [argument] : [], TimeSpan.FromSeconds(tool == "sleep" ? 1 : 60));

    private static DeviceKeys Read(string folder)
    {
        byte[] file = new byte[KeyFile.Length + 1];
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "keys.bin"));
        bytes.CopyTo(file, 0);
        return KeyFile.Take(file, bytes.Length);
    }
}
