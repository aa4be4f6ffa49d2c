using System;
using System.Diagnostics;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Tls;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;
using PosTerminal.Tests.Link;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Somebody else's TLS on the other side, where it is installed: OpenSSL's.</summary>
[TestClass]
public sealed class OpensslTests
{
    private const int LimitMs = 30_000;

    [TestMethod]
    [DataRow("-tls1_2")]
    [DataRow("-tls1_3")]
    public void The_terminal_talks_to_its_server(string version)
    {
        using TlsFiles files = new();
        int port = FreePorts.Take();
        using Peer server = Serve(files, port, version);
        using LinkThread link = new(new TlsClientChannel(files.Authority), At(port, TlsFiles.Name));
        link.Send("sale of the link\n");
        server.WaitFor("sale of the link");
        Assert.AreEqual(FaultCode.None, link.Connection.Fault);
    }

    [TestMethod]
    [DataRow("other.example", "")]
    [DataRow("host.example", "-tls1_1 -cipher ALL:@SECLEVEL=0")]
    public void The_terminal_refuses_its_server_under_another_name_or_with_an_old_version(string name, string more)
    {
        using TlsFiles files = new();
        int port = FreePorts.Take();
        using Peer server = Serve(files, port, more);
        using LinkThread link = new(new TlsClientChannel(files.Authority), At(port, name));
        LinkThread.Wait(() => link.Connection.Fault == FaultCode.N407, "N407");
    }

    [TestMethod]
    [DataRow("-tls1_2", "Verify return code: 0 (ok)")]
    [DataRow("-tls1_3", "Verify return code: 0 (ok)")]
    [DataRow("-tls1_1", "alert")]
    public void Its_client_verifies_the_issuer_and_gets_no_old_version(string version, string result)
    {
        using TlsFiles files = new();
        using LiveIssuer issuer = new(certificate: files.HostCertificate);
        using Peer client = Peer.Start($"s_client -connect 127.0.0.1:{issuer.Port} -CAfile {files.PemFile()} "
            + $"-verify_hostname {TlsFiles.Name} -verify_return_error {version} -cipher ALL:@SECLEVEL=0");
        client.WaitFor(result);
    }

    [TestMethod]
    public void Its_client_that_trusts_another_authority_refuses_the_issuer()
    {
        using TlsFiles files = new();
        using TlsFiles others = new();
        using LiveIssuer issuer = new(certificate: files.HostCertificate);
        using Peer client = Peer.Start(
            $"s_client -connect 127.0.0.1:{issuer.Port} -CAfile {others.PemFile()} -verify_return_error");
        client.WaitFor("verify error");
        issuer.WaitForLog("lost: ");
    }

    // A server that is not there yet would be an N406 first, and is tried again.
    private static Peer Serve(TlsFiles files, int port, string more) => Peer.Start(
        $"s_server -accept {port} -cert {files.HostFile} -key {files.HostFile} -quiet {more}");

    private static HostAddress At(int port, string name) => new("127.0.0.1", port, name);

    /// <summary>A process of OpenSSL, and what it says.</summary>
    private sealed class Peer : IDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _said = new();

        private Peer(Process process)
        {
            _process = process;
            process.OutputDataReceived += Take;
            process.ErrorDataReceived += Take;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        internal static Peer Start(string arguments)
        {
            ProcessStartInfo start = new("openssl", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            try
            {
                return new Peer(Process.Start(start)!);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Inconclusive("openssl is not installed");
                throw;
            }
        }

        internal void WaitFor(string text) => Assert.IsTrue(
            System.Threading.SpinWait.SpinUntil(() => Said().Contains(text, StringComparison.Ordinal), LimitMs),
            $"{text} in:\n{Said()}");

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }
            _process.Dispose();
        }

        private string Said()
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }

        private void Take(object sender, DataReceivedEventArgs line)
        {
            lock (_said)
            {
                _said.Append(line.Data).Append('\n');
            }
        }
    }
}
