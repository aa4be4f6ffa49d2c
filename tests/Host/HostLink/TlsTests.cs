using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Tls;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;
using PosTerminal.Tests.Link;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>TLS between terminal and issuer over real sockets.</summary>
[TestClass]
public sealed class TlsTests
{
    [TestMethod]
    public void A_sale_passes()
    {
        using TlsFiles files = new();
        using LiveIssuer issuer = new(certificate: files.HostCertificate);
        using LiveTerminal terminal = new(At(issuer.Port, TlsFiles.Name), authority: files.AuthorityFile);
        terminal.SellApproved(1250);
        terminal.SellApproved(990);
        Assert.AreEqual(2, issuer.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    [DataRow("right", FaultCode.None)]
    [DataRow("another name", FaultCode.N407)]
    [DataRow("run out", FaultCode.N407)]
    [DataRow("not yet begun", FaultCode.N407)]
    [DataRow("another authority", FaultCode.N407)]
    [DataRow("signed by itself", FaultCode.N407)]
    [DataRow("no TLS at all", FaultCode.N407)]
    public void A_host_whose_certificate_is(string kind, FaultCode fault)
    {
        using TlsFiles files = new();
        using TlsFiles others = new();
        using X509Certificate2? certificate = kind switch
        {
            "run out" => files.Expired(),
            "another authority" => AuthorityFolder.ReadHost(others.HostFile),
            "signed by itself" => TlsAuthority.Make(DateTimeOffset.UtcNow.AddHours(-1)),
            "no TLS at all" => null,
            _ => AuthorityFolder.ReadHost(files.HostFile),
        };
        using LiveIssuer issuer = new(certificate: certificate);
        DateTime now = kind == "not yet begun" ? DateTime.UtcNow.AddHours(-3) : DateTime.UtcNow;
        string name = kind == "another name" ? "other.example" : TlsFiles.Name;
        using LinkThread link = new(new TlsClientChannel(files.Authority, () => now), At(issuer.Port, name));
        LinkThread.Wait(
            () => link.Connection.Fault != FaultCode.None || link.Connection.Session != 0, "an end of the handshake");
        Assert.AreEqual(fault, link.Connection.Fault);
        Assert.AreEqual(fault == FaultCode.None, link.Connection.Session != 0);
    }

    [TestMethod]
    [DataRow(-56, true, 1, DisplayName = "unset")]
    [DataRow(-56, false, 0, DisplayName = "unset, no host has told the time, and the build is too old")]
    [DataRow(2, true, 2, DisplayName = "forged")]
    [DataRow(0, false, 1, DisplayName = "right")]
    public void A_system_whose_clock_is_off_by(int years, bool isHostKnown, int neededAttempts)
    {
        using TlsFiles files = new();
        using LiveIssuer issuer = new(certificate: files.HostCertificate);
        int attempts = 0;
        TlsClientChannel tls = new(files.Authority, () =>
        {
            attempts++;
            return DateTime.UtcNow.AddYears(years);
        });
        long hostSeconds = isHostKnown ? SecondsNow : 0;
        using LinkThread link = new(tls, hostSeconds, At(issuer.Port, TlsFiles.Name));
        if (neededAttempts == 0)
        {
            LinkThread.Wait(() => attempts > 2, "attempts both ways");
            Assert.AreEqual(FaultCode.N407, link.Connection.Fault);
            return;
        }
        LinkThread.Wait(() => link.Connection.Session != 0, "a connection");
        Assert.AreEqual(neededAttempts, attempts);
    }

    [TestMethod]
    public void A_forged_time_of_the_system_costs_one_attempt_and_sets_no_date()
    {
        using TlsFiles files = new();
        int forgedYears = 0;
        int attempts = 0;
        using LiveIssuer first = new(certificate: files.HostCertificate);
        using LiveTerminal terminal = new(
            At(first.Port, TlsFiles.Name), authority: files.AuthorityFile,
            systemTime: () =>
            {
                attempts++;
                return DateTime.UtcNow.AddYears(forgedYears);
            });
        int date = terminal.Bench.Device.Date;
        AssertIsNow(terminal);
        forgedYears = 2;
        first.Dispose();
        terminal.WaitUntil(() => !terminal.Bench.IsSignedOn);
        using LiveIssuer second = new(port: first.Port, certificate: files.HostCertificate);
        terminal.WaitUntil(() => terminal.Bench.IsSignedOn);
        terminal.SellApproved(1250);
        Assert.AreEqual(3, attempts, "the first, the one by the forged time, and the one without it");
        Assert.AreEqual(date, terminal.Bench.Device.Date);
        AssertIsNow(terminal);
    }

    [TestMethod]
    public void A_message_that_comes_in_two_records_and_a_close_are_seen()
    {
        using TlsFiles files = new();
        using LiveIssuer issuer = new(certificate: files.HostCertificate);
        using LinkThread link = new(new TlsClientChannel(files.Authority), At(issuer.Port, TlsFiles.Name));
        link.Send("no message of ours");
        issuer.WaitForLog("gets no answer to 18 bytes");
        issuer.Dispose();
        link.WaitFor(DeliveryState.Lost);
    }

    [TestMethod]
    public void The_files_of_an_authority_are_their_owners_and_are_not_overwritten()
    {
        using TlsFiles files = new();
        string folder = Path.GetDirectoryName(files.HostFile)!;
        byte[] authority = File.ReadAllBytes(files.AuthorityFile);
        _ = new AuthorityFolder(folder).MakeHost("10.0.0.7");
        CollectionAssert.AreEqual(authority, File.ReadAllBytes(files.AuthorityFile));
        Assert.ThrowsExactly<FormatException>(() => new AuthorityFolder(folder).MakeHost(TlsFiles.Name));
        foreach (string bad in new[] { "", "authority", "../x", "a/b", ".x", "-x" })
        {
            Assert.ThrowsExactly<FormatException>(() => new AuthorityFolder(folder).MakeHost(bad), bad);
        }
        Assert.HasCount(4, Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.GetFiles(folder))
            {
                Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file), file);
            }
        }
    }

    private static long SecondsNow => (DateTime.UtcNow - new DateTime(2000, 1, 1)).Ticks / TimeSpan.TicksPerSecond;

    // The terminal's own time passes faster than the real one.
    private static void AssertIsNow(LiveTerminal terminal) =>
        Assert.AreEqual(SecondsNow, terminal.Bench.Machine!.HostSeconds, 600, "the host's time, by the terminal");

    private static HostAddress At(int port, string name) => new("127.0.0.1", port, name);
}
