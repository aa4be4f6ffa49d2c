using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Provider;

/// <summary>What <c>provider keys</c> writes is what a device takes.</summary>
[TestClass]
public class KeyFileTests
{
    [TestMethod]
    public void The_device_finds_keys_number_and_verifiers_and_the_check_fits()
    {
        using Shell shell = new();
        string path = shell.Path("keys.bin");
        Assert.AreEqual(ExitCode.Pass, Run(path, "00000042", "135790", "246801"));
        byte[] file = File.ReadAllBytes(path);
        DeviceKeys keys = KeyFile.Take(file, file.Length);
        Assert.AreEqual("00000042", Encoding.ASCII.GetString(keys.TerminalId));
        CollectionAssert.AreEqual(Verifier(keys, "135790"), keys.OperatorVerifier);
        CollectionAssert.AreEqual(Verifier(keys, "246801"), keys.SupervisorVerifier);
        Assert.IsTrue(KeyCheck.IsRight(new HmacCode(), keys));
    }

    [TestMethod]
    public void Every_file_has_keys_of_its_own()
    {
        using Shell shell = new();
        Run(shell.Path("a"), "00000042", "135790", "246801");
        Run(shell.Path("b"), "00000042", "135790", "246801");
        byte[] first = File.ReadAllBytes(shell.Path("a"));
        byte[] second = File.ReadAllBytes(shell.Path("b"));
        byte[][] keys = first.Chunk(DeviceKeys.KeyLength).Take(3)
            .Concat(second.Chunk(DeviceKeys.KeyLength).Take(3)).ToArray();
        Assert.AreEqual(6, keys.Select(Convert.ToHexString).Distinct().Count());
    }

    [TestMethod]
    public void A_file_that_is_there_is_left_alone()
    {
        using Shell shell = new();
        string path = shell.Write("keys.bin", "precious");
        Assert.AreEqual(ExitCode.BadInput, Run(path, "00000042", "135790", "246801"));
        Assert.AreEqual("precious", File.ReadAllText(path));
    }

    [TestMethod]
    [DataRow("42", "135790", "246801")]
    [DataRow("0000004x", "135790", "246801")]
    [DataRow("00000042", "1357", "246801")]
    [DataRow("00000042", "135790", "24680one")]
    public void What_is_no_number_is_refused_and_nothing_is_written(string terminal, string clerk, string chief)
    {
        using Shell shell = new();
        string path = shell.Path("keys.bin");
        Assert.AreEqual(ExitCode.BadInput, Run(path, terminal, clerk, chief));
        Assert.IsFalse(File.Exists(path));
    }

    private static int Run(string path, string terminal, string clerk, string chief) => ProviderCommand.Create()
        .Parse(["keys", path, "--terminal", terminal, "--operator", clerk, "--supervisor", chief])
        .Invoke(new InvocationConfiguration { Error = TextWriter.Null });

    private static byte[] Verifier(DeviceKeys keys, string passcode) =>
        HMACSHA256.HashData(keys.CardKey, Encoding.ASCII.GetBytes(passcode))[..DeviceKeys.VerifierLength];
}
