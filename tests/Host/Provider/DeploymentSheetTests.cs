using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Provider;

[TestClass]
public class DeploymentSheetTests
{
    private static readonly byte[] s_key = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    [TestMethod]
    [DataRow("Esp32DevKitC")]
    [DataRow("Esp32S3DevKitC1")]
    public void What_is_sealed_for_a_board_is_what_the_firmware_accepts(string board)
    {
        SoftwareIntegrity integrity = new(new SealedFiles(ReadBoard(board)), new HmacCode(), s_key);
        Assert.AreEqual(FaultCode.None, integrity.Check(1));
        Assert.AreEqual(65536, integrity.Version);
        Assert.IsTrue(integrity.Configuration.HasRoute("62"u8.ToArray()));
        Assert.IsTrue(integrity.Configuration.IsOpenAt(0));
    }

    [TestMethod]
    [DataRow("profile: unionpay", "profile: iso8583", HostProfile.Iso1987, 156)]
    [DataRow("currency: 156\n", "", HostProfile.UnionPay, 156)]
    [DataRow("currency: 156", "currency: 036", HostProfile.UnionPay, 36)]
    public void Profile_merchant_and_currency_reach_the_firmware(string good, string other, int profile, int currency)
    {
        string text = File.ReadAllText(PathOf("Esp32DevKitC")).Replace(good, other, StringComparison.Ordinal)
            .Replace("000000000000000", "M00000000000042", StringComparison.Ordinal);
        DeploymentSheet sheet = new DeploymentSheetReader("d.yaml", new ErrorList()).Read(text)!;
        TerminalConfiguration configuration = new();
        byte[] bytes = DeploymentSealer.ConfigurationOf(sheet);
        Assert.IsTrue(configuration.TryRead(bytes, bytes.Length));
        Assert.AreEqual(profile, configuration.Profile);
        Assert.AreEqual("M00000000000042", System.Text.Encoding.ASCII.GetString(configuration.Merchant));
        Assert.AreEqual(currency, configuration.Currency);
    }

    [TestMethod]
    [DataRow("Esp32DevKitC")]
    [DataRow("Esp32S3DevKitC1")]
    public void The_sheet_names_the_assemblies_of_the_board_and_their_version(string board)
    {
        string version = Between("Directory.Build.props", "<Version>", "</Version>");
        string[] projects =
        [
            "firmware/PosTerminal.Firmware.csproj", "hal/PosTerminal.Hal.csproj",
            "hal/Sockets/PosTerminal.Hal.Sockets.csproj", "hal/Esp32/PosTerminal.Hal.Esp32.csproj",
            Path.GetRelativePath(
                Repository.Root, Directory.GetFiles(Path.Combine(Repository.Root, "boards", board), "*.csproj")[0]),
        ];
        string[] expected = [.. projects.Select(project =>
            $"{Between(project, "<AssemblyName>", "</AssemblyName>")} {version}.0")];
        CollectionAssert.AreEqual(expected, ReadBoard(board).Assemblies.ToArray());
    }

    [TestMethod]
    [DataRow("version: 0.1.0", "version: 0.1", "d.yaml(3,10): error SCN004: 'version' is a version, as 0.1.0")]
    [DataRow("epoch: 1", "epoch: 0", "d.yaml(2,8): error SCN004: 'epoch' must be a whole number from 1 to 65535")]
    [DataRow("2027-12-31", "31.12.2027",
        "d.yaml(11,12): error SCN004: 'update-by' is a day of 2000 to 2099, as 2027-12-31")]
    [DataRow("tamper-switch", "tamper", "'parts' cannot be 'tamper'")]
    [DataRow("22-27", "27-22", "'routes' is a range of first two digits, as 40-69")]
    [DataRow("open: \"00:00\"", "open: 24:00", "'open' is a time, as 07:30")]
    [DataRow("epoch: 1", "epoch: 1\naccess-point: 02-00", "'access-point' is six bytes, as 02:00:5E:10:00:01")]
    [DataRow("epoch: 1", "epoch: 1\npin-expired: PEX", "'pin-expired' is two letters or digits")]
    [DataRow("epoch: 1", "epoch: 1\npin-expired: 55", "'pin-expired' cannot be '55': the profile gives it a meaning")]
    [DataRow("epoch: 1", "epoch: 1\npin-expired: A0", "'pin-expired' cannot be 'A0'")]
    [DataRow("profile: unionpay", "profile: unonpay",
        "d.yaml(18,10): error SCN004: 'profile' cannot be 'unonpay'; did you mean 'unionpay'?"
        + " (known: unionpay, iso8583)")]
    [DataRow("profile: unionpay\n", "", "'profile'")]
    [DataRow("\"000000000000000\"", "42", "d.yaml(19,11): error SCN004: 'merchant' is 15 letters or digits")]
    [DataRow("currency: 156", "currency: EUR",
        "d.yaml(20,11): error SCN004: 'currency' must be a whole number from 1 to 999")]
    [DataRow("epoch: 1", "epoch: 1\nroute: 40-69", "did you mean")]
    [DataRow("id 1 tls pay.example", "id 1", "d.yaml(22,10): error SCN004: 'hosts': a host has 'tls NAME' or 'plain'")]
    [DataRow("pay.example:7001 id 1", "pay.example id 1", "'hosts': a host begins with a name or an IPv4 address")]
    public void A_sheet_that_cannot_be_understood_says_where(string good, string bad, string expected)
    {
        string text = File.ReadAllText(PathOf("Esp32DevKitC")).Replace(good, bad, StringComparison.Ordinal);
        var errors = new ErrorList();
        Assert.IsNull(new DeploymentSheetReader("d.yaml", errors).Read(text));
        Assert.Contains(expected, string.Join('\n', errors.Sorted.Select(error => error.ToString())));
    }

    private static DeploymentSheet ReadBoard(string board)
    {
        var errors = new ErrorList();
        DeploymentSheet? sheet = new DeploymentSheetReader("deployment.yaml", errors).Read(
            File.ReadAllText(PathOf(board)));
        Assert.IsNotNull(sheet, string.Join('\n', errors.Sorted.Select(error => error.ToString())));
        return sheet;
    }

    private static string PathOf(string board) => Path.Combine(Repository.Root, "boards", board, "deployment.yaml");

    private static string Between(string file, string begin, string end) =>
        File.ReadAllText(Path.Combine(Repository.Root, file)).Split(begin)[1].Split(end)[0];

    private sealed class SealedFiles(DeploymentSheet sheet) : IDeployment
    {
        public int Read(DeploymentPart part, byte[] buffer)
        {
            byte[] bytes = part switch
            {
                DeploymentPart.Manifest => new DeploymentSealer(s_key).Seal(sheet),
                DeploymentPart.Configuration => DeploymentSealer.ConfigurationOf(sheet),
                DeploymentPart.Assemblies => DeploymentSealer.AssembliesOf(sheet),
                DeploymentPart.Hosts => HostLines.BytesOf(sheet.Hosts),
                _ => [],
            };
            bytes.CopyTo(buffer, 0);
            return bytes.Length;
        }

        public bool TryEraseKeys() => false;

        public void RejectUpdate()
        {
        }
    }
}
