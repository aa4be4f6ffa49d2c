using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Provider;

/// <summary>What <c>provider manifest</c> writes is what a terminal takes, byte for byte and nothing else.</summary>
[TestClass]
public sealed class ManifestCommandTests : IDisposable
{
    private const string PlainHost = "127.0.0.1:7001 id 1";
    private const string TlsHost = "pay.example:7001 id 1 tls pay.example";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [TestMethod]
    [DataRow(TlsHost, true)]
    [DataRow(PlainHost, false)]
    public void The_files_of_one_run_fit_each_other(string host, bool hasAuthority)
    {
        Assert.AreEqual("", Seal(host, hasAuthority));
        Assert.AreEqual(host + "\n", File.ReadAllText(_shell.Path("out/host.txt")));
        Assert.AreEqual(hasAuthority, File.Exists(_shell.Path("out/authority.der")));
        Assert.AreEqual(FaultCode.None, Check());
    }

    [TestMethod]
    [DataRow("host.txt", FaultCode.W302)]
    [DataRow("authority.der", FaultCode.W302)]
    [DataRow("config.bin", FaultCode.W302)]
    [DataRow("manifest.bin", FaultCode.W301)]
    public void A_file_that_is_changed_or_gone_is_noticed(string file, FaultCode expected)
    {
        Assert.AreEqual("", Seal(TlsHost, true));
        string path = _shell.Path("out/" + file);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.AreEqual(expected, Check());
        File.Delete(path);
        Assert.AreEqual(expected, Check());
    }

    [TestMethod]
    [DataRow(TlsHost, false)]
    [DataRow(PlainHost, true)]
    public void A_host_with_TLS_and_an_authority_need_each_other(string host, bool hasAuthority)
    {
        Assert.Contains("'--authority' and a host with 'tls NAME' need each other", Seal(host, hasAuthority));
        Assert.IsFalse(Directory.Exists(_shell.Path("out")));
    }

    [TestMethod]
    [DataRow("itself", "SHEET", "host.txt", "the sheet")]
    [DataRow("itself", "--keys", "config.bin", "'--keys'")]
    [DataRow("itself", "--authority", "authority.der", "'--authority'")]
    [DataRow("link", "SHEET", "manifest.bin", "the sheet")]
    [DataRow("link", "--keys", "host.txt", "'--keys'")]
    [DataRow("hard link", "--keys", "manifest.bin", "'--keys'")]
    public void What_is_read_is_not_written_over(string way, string input, string output, string what)
    {
        Assert.AreEqual("", Seal(TlsHost, true));
        string name = input switch { "SHEET" => "d.yaml", "--keys" => "keys.bin", _ => "tls/authority.der" };
        Directory.CreateDirectory(_shell.Path("new"));
        string used = Place(_shell.Path(name), _shell.Path($"new/{output}"), way);
        byte[] before = File.ReadAllBytes(used);
        string[] words = ["manifest", _shell.Path("d.yaml"), "--keys", _shell.Path("keys.bin"), "--authority",
            _shell.Path("tls/authority.der"), "--out", _shell.Path("new")];
        words[Array.IndexOf(words, _shell.Path(name))] = used;
        Assert.AreEqual($"error: '--out' ({output}) and {what} name one file, '{used}'; nothing was written\n",
            ProviderRun.Invoke("", words).ReplaceLineEndings("\n"));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(used));
        Assert.HasCount(1, Directory.GetFiles(_shell.Path("new")));
    }

    // Puts the input where the output goes, in one way or another, and answers where it is then.
    private static string Place(string input, string output, string way)
    {
        switch (way)
        {
            case "itself": File.Move(input, output); return output;
            case "link": File.CreateSymbolicLink(output, input); return input;
            default: SpecialFiles.MakeHardLink(output, input); return input;
        }
    }

    private string Seal(string host, bool hasAuthority)
    {
        string sheet = File.ReadAllText(Path.Combine(Repository.Root, "boards/Esp32DevKitC/deployment.yaml"))
            .Replace(TlsHost, host, StringComparison.Ordinal);
        Assert.AreEqual("", ProviderRun.Invoke("", "keys", _shell.Path("keys.bin"), "--base-key",
            _shell.Write("base", "FEDCBA9876543210F1F1F1F1F1F1F1F1"), "--key-set", "ABCDEF01", "--terminal", "00000042",
            "--passcode-file", _shell.Write("passcodes", "135790\n246801\n")));
        Assert.AreEqual("", ProviderRun.Invoke("", "authority", _shell.Path("tls"), "--name", "pay.example"));
        string[] trust = hasAuthority ? ["--authority", _shell.Path("tls/authority.der")] : [];
        return ProviderRun.Invoke("",
            ["manifest", _shell.Write("d.yaml", sheet), "--keys", _shell.Path("keys.bin"), "--out", _shell.Path("out"),
                .. trust]);
    }

    private FaultCode Check()
    {
        DeploymentSheet sheet = new DeploymentSheetReader("d.yaml", new ErrorList()).Read(
            File.ReadAllText(_shell.Path("d.yaml")))!;
        byte[] key = KeyFileReader.Read(_shell.Path("keys.bin")).UnlockKey;
        return new SoftwareIntegrity(new Folder(_shell.Path("out"), sheet), new HmacCode(), key).Check(1);
    }

    private sealed class Folder(string path, DeploymentSheet sheet) : IDeployment
    {
        public int Read(DeploymentPart part, byte[] buffer)
        {
            string file = Path.Combine(path, part switch
            {
                DeploymentPart.Manifest => "manifest.bin",
                DeploymentPart.Configuration => "config.bin",
                DeploymentPart.Hosts => "host.txt",
                _ => "authority.der",
            });
            byte[] bytes = part == DeploymentPart.Assemblies ? DeploymentSealer.AssembliesOf(sheet)
                : File.Exists(file) ? File.ReadAllBytes(file)
                : [];
            bytes.CopyTo(buffer, 0);
            return bytes.Length;
        }

        public bool TryEraseKeys() => false;

        public void RejectUpdate()
        {
        }
    }
}
