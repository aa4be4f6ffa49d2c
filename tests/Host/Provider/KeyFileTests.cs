using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Provider;

/// <summary>What <c>provider keys</c> writes is what a device takes.</summary>
[TestClass]
public class KeyFileTests
{
    private const string BaseKey = "FEDCBA9876543210F1F1F1F1F1F1F1F1";

    [TestMethod]
    public void The_device_finds_keys_number_and_verifiers_and_the_check_fits()
    {
        using Shell shell = new();
        string path = shell.Path("keys.bin");
        Assert.AreEqual(ExitCode.Pass, Run(path, "00000042", "135790", "246801"));
        byte[] file = File.ReadAllBytes(path);
        DeviceKeys keys = KeyFile.Take(file, file.Length);
        Assert.AreEqual("ABCDEF0100000042", Convert.ToHexString(keys.InitialKeyId));
        CollectionAssert.AreEqual(new IssuerKeys(TestKeys.Base).InitialKey("ABCDEF0100000042"), keys.InitialKey);
        Assert.AreEqual("00000042", Encoding.ASCII.GetString(keys.TerminalId));
        Assert.AreEqual(1_000, keys.PasscodeRounds);
        CollectionAssert.AreEqual(Verifier(keys, "135790"), keys.OperatorVerifier);
        CollectionAssert.AreEqual(Verifier(keys, "246801"), keys.SupervisorVerifier);
        Assert.IsTrue(KeyCheck.IsRight(new HmacCode(), keys));
    }

    [TestMethod]
    public void Every_file_has_a_card_key_and_an_unlock_key_of_its_own()
    {
        using Shell shell = new();
        Run(shell.Path("a"), "00000042", "135790", "246801");
        Run(shell.Path("b"), "00000042", "135790", "246801");
        DeviceKeys first = KeyFileReader.Read(shell.Path("a"));
        DeviceKeys second = KeyFileReader.Read(shell.Path("b"));
        byte[][] keys = [first.InitialKey, first.CardKey, first.UnlockKey, second.CardKey, second.UnlockKey];
        Assert.AreEqual(5, keys.Select(Convert.ToHexString).Distinct().Count());
        CollectionAssert.AreNotEqual(first.OperatorVerifier, second.OperatorVerifier);
    }

    [TestMethod]
    [DataRow(104, -1, 0, "is a key file of version 1; make one of version 3")]
    [DataRow(108, 3, 2, "is a key file of version 2; make one of version 3")]
    [DataRow(110, 3, 4, "is a key file of version 4; make one of version 3")]
    [DataRow(110, 0, 0, "is no key file, or a damaged one")]
    [DataRow(110, 50, 0, "is no key file, or a damaged one")]
    [DataRow(110, 101, 0, "is no key file, or a damaged one")]
    [DataRow(109, -1, 0, "is no key file, or a damaged one")]
    public void A_file_that_a_device_would_refuse_is_refused_by_name(int length, int at, int value, string reason)
    {
        using Shell shell = new();
        Run(shell.Path("keys.bin"), "00000042", "135790", "246801");
        byte[] file = File.ReadAllBytes(shell.Path("keys.bin"));
        if (at >= 0)
        {
            file[at] = (byte)value;
        }
        // Version 1 began with the keys.
        File.WriteAllBytes(shell.Path("other.bin"), length == 104 ? file[4..108] : file[..length]);
        StringWriter error = new();
        string[] words = ["unlock", "1-0001-12345678", "--keys", shell.Path("other.bin")];
        Assert.AreEqual(ExitCode.BadInput, Invoke("", error, words));
        Assert.Contains(reason, error.ToString());
    }

    [TestMethod]
    public void The_provider_answers_with_the_key_and_number_of_a_key_file()
    {
        using Shell shell = new();
        Run(shell.Path("keys.bin"), "00000042", "135790", "246801");
        DeviceKeys keys = KeyFileReader.Read(shell.Path("keys.bin"));
        StringWriter output = new();
        InvocationConfiguration streams = new() { Output = output };
        string[] words = ["unlock", "1-0007-00012345", "--keys", shell.Path("keys.bin")];
        Assert.AreEqual(ExitCode.Pass, ProviderCommand.Create(Nobody).Parse(words).Invoke(streams));
        Assert.AreEqual($"{new UnlockCode(new HmacCode(), keys).Compute(1, 7, 12345):D8}", output.ToString().Trim());
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
    [DataRow("keys.bin", null)]
    [DataRow("of/today/keys.bin", null)]
    [DataRow("of/today/keys.bin", "of/a/shop.group")]
    public void Folders_that_are_missing_are_made_for_the_owner_alone(string name, string? group)
    {
        using Shell shell = new();
        string[] groups = group is null ? [] : ["--group", shell.Path(group)];
        string[] words = ["keys", shell.Path(name), "--base-key", shell.Write("base", BaseKey), "--key-set",
            "ABCDEF01", "--terminal", "00000042", .. groups];
        StringWriter error = new();
        Assert.AreEqual(ExitCode.Pass, Invoke("135790\n246801\n", error, words), error.ToString());
        Assert.AreEqual("00000042", Encoding.ASCII.GetString(KeyFileReader.Read(shell.Path(name)).TerminalId));
        string folder = Path.GetDirectoryName(shell.Path(name))!;
        if (!OperatingSystem.IsWindows() && folder != shell.Folder)
        {
            Assert.AreEqual(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder));
        }
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

    [TestMethod]
    [DataRow(BaseKey)]
    [DataRow("fedcba9876543210f1f1f1f1f1f1f1f1\r\n")]
    [DataRow("\u00fe\u00dc\u00ba\u0098\u0076\u0054\u0032\u0010\u00f1\u00f1\u00f1\u00f1\u00f1\u00f1\u00f1\u00f1")]
    public void The_base_key_may_be_text_or_bytes(string content)
    {
        using Shell shell = new();
        File.WriteAllBytes(shell.Path("base"), Encoding.Latin1.GetBytes(content));
        Assert.AreEqual(ExitCode.Pass, RunWith(shell.Path("base"), "ABCDEF01", shell.Path("keys.bin")));
        CollectionAssert.AreEqual(
            new IssuerKeys(TestKeys.Base).InitialKey("ABCDEF0100000042"),
            KeyFileReader.Read(shell.Path("keys.bin")).InitialKey);
    }

    [TestMethod]
    [DataRow("FEDCBA9876543210F1F1F1F1F1F1F1F", "ABCDEF01")]
    [DataRow("FEDCBA9876543210F1F1F1F1F1F1F1FX", "ABCDEF01")]
    [DataRow("", "ABCDEF01")]
    [DataRow("FEDCBA9876543210F1F1F1F1F1F1F1F1", "ABCDEF")]
    [DataRow("FEDCBA9876543210F1F1F1F1F1F1F1F1", "ABCDEFGH")]
    public void Without_a_base_key_and_its_number_nothing_is_written(string content, string keySet)
    {
        using Shell shell = new();
        string path = shell.Path("keys.bin");
        Assert.AreEqual(ExitCode.BadInput, RunWith(shell.Write("base", content), keySet, path));
        Assert.IsFalse(File.Exists(path));
    }

    private static int Run(string path, string terminal, string clerk, string chief)
    {
        string baseKey = $"{path}.base";
        File.WriteAllText(baseKey, Convert.ToHexString(TestKeys.Base));
        return Invoke(
            $"{clerk}\n{chief}\n", TextWriter.Null,
            "keys", path, "--base-key", baseKey, "--key-set", "ABCDEF01", "--terminal", terminal);
    }

    private static int RunWith(string baseKey, string keySet, string path) => Invoke(
        "135790\n246801\n", TextWriter.Null,
        "keys", path, "--base-key", baseKey, "--key-set", keySet, "--terminal", "00000042");

    private static int Invoke(string typed, TextWriter error, params string[] words) =>
        ProviderCommand.Create(Nobody with { Input = new StringReader(typed) })
            .Parse(words).Invoke(new InvocationConfiguration { Error = error });

    private static Streams Nobody => new(TextReader.Null, TextWriter.Null, TextWriter.Null);

    private static byte[] Verifier(DeviceKeys keys, string passcode) => Rfc2898DeriveBytes.Pbkdf2(
        passcode, ProviderKeys.Derive(keys.UnlockKey, KeyLabel.Passcode), 1_000, HashAlgorithmName.SHA256,
        DeviceKeys.VerifierLength);
}
