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
        Assert.ThrowsExactly<IOException>(() => new AuthorityFolder(folder).MakeHost(TlsFiles.Name));
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

    private static HostAddress At(int port, string name) => new("127.0.0.1", port, name);
}
