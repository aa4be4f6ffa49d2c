using System.IO;
using System.Runtime.Versioning;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Provider;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Provider;

/// <summary>Files with secrets are their owner's alone, and no secret stands on a command line.</summary>
[TestClass]
public class SecretFileTests
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [TestMethod]
    [UnsupportedOSPlatform("windows")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Only_the_owner_reads_keys_groups_and_authorities()
    {
        using Shell shell = new();
        Assert.AreEqual("", Keys(shell, "135790\n246801\n", "--group", shell.Path("shop.group")));
        Assert.AreEqual("", ProviderRun.Invoke("", "authority", shell.Path("tls"), "--name", "host.example"));
        string[] secrets = ["keys.bin", "shop.group", "tls/authority.pem", "tls/authority.der", "tls/host.example.pem"];
        foreach (string file in secrets)
        {
            Assert.AreEqual(OwnerFile, File.GetUnixFileMode(shell.Path(file)), file);
        }
        Assert.AreEqual(OwnerFile | UnixFileMode.UserExecute, File.GetUnixFileMode(shell.Path("tls")));
    }

    [TestMethod]
    [DataRow("keys", "--operator", "135790", "'--passcode-file FILE'")]
    [DataRow("keys", "--supervisor", "246801", "'--passcode-file FILE'")]
    [DataRow("unlock", "--key", "00112233445566778899AABBCCDDEEFF", "'--keys FILE'")]
    public void A_secret_on_the_command_line_is_refused_and_the_new_way_is_named(
        string command, string option, string secret, string way)
    {
        string complaint = ProviderRun.Invoke("", command, "x", option, secret);
        Assert.Contains($"'{option}' is no more", complaint);
        Assert.Contains(way, complaint);
        Assert.DoesNotContain(secret, complaint);
    }

    [TestMethod]
    public void Passcodes_come_from_a_file_as_they_come_from_the_keyboard()
    {
        using Shell shell = new();
        string file = shell.Write("passcodes", "135790\r\n246801\r\n");
        Assert.AreEqual("", Keys(shell, "", "--passcode-file", file));
        KeyFileReader.Read(shell.Path("keys.bin"));
    }

    [TestMethod]
    [DataRow("135790\n")]
    [DataRow("135790\n246801\n111111\n")]
    [DataRow("\n135790\n246801\n")]
    public void A_file_with_other_than_two_passcodes_is_refused_and_nothing_is_written(string content)
    {
        using Shell shell = new();
        string complaint = Keys(
            shell, "", "--passcode-file", shell.Write("passcodes", content), "--group", shell.Path("shop.group"));
        Assert.Contains("two passcodes are wanted", complaint);
        Assert.DoesNotContain("135790", complaint);
        Assert.IsFalse(File.Exists(shell.Path("keys.bin")));
        Assert.IsFalse(File.Exists(shell.Path("shop.group")));
    }

    [TestMethod]
    [DataRow("", "operator's")]
    [DataRow("135790\n", "supervisor's")]
    public void Whoever_gives_no_passcode_is_told_how(string typed, string whose)
    {
        using Shell shell = new();
        Assert.Contains($"no {whose} passcode was given: '--passcode-file FILE', the variable POSTERMINAL_PASSCODES",
            Keys(shell, typed));
    }

    [TestMethod]
    [DataRow("135790\n135790\n", false)]
    [DataRow("135790\n135790\n", true)]
    public void One_passcode_for_operator_and_supervisor_is_refused(string passcodes, bool isFile)
    {
        using Shell shell = new();
        string[] more = isFile ? ["--passcode-file", shell.Write("codes", passcodes)] : [];
        Assert.Contains("the operator's passcode and the supervisor's are the same: they must differ",
            Keys(shell, isFile ? "" : passcodes, more));
        Assert.IsFalse(File.Exists(shell.Path("keys.bin")));
    }

    private static string Keys(Shell shell, string typed, params string[] more)
    {
        string baseKey = shell.Write("base", "FEDCBA9876543210F1F1F1F1F1F1F1F1");
        return ProviderRun.Invoke(typed,
            [
                "keys", shell.Path("keys.bin"), "--base-key", baseKey, "--key-set", "ABCDEF01",
                "--terminal", "00000042", .. more,
            ]);
    }
}
