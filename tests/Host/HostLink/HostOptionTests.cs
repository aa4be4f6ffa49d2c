using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>What the command line refuses about hosts, and with which exit code.</summary>
[TestClass]
public sealed class HostOptionTests
{
    private const string Sale = "version: 1\nsteps:\n- power: up\n";

    [TestMethod]
    [DataRow("127.0.0.1", "a host begins with a name or an IPv4 address and a port")]
    [DataRow("127.0.0.1:0", "a host begins with")]
    [DataRow("127.0.0.1:65536", "a host begins with")]
    [DataRow("[::1]:7001", "a host begins with")]
    [DataRow("host.example:7001", "a host has 'tls NAME' or 'plain'")]
    [DataRow("localhost:7001", "a host has 'tls NAME' or 'plain'")]
    [DataRow("127.0.0.1.example:7001", "a host has 'tls NAME' or 'plain'")]
    [DataRow("10.0.0.1:7001 id 256 plain", "behind the address stand")]
    [DataRow("127.0.0.1:1\n127.0.0.1:2", "a host needs 'id N'")]
    [DataRow("127.0.0.1:1 id 1\n127.0.0.1:2 id 2", "one host is wanted")]
    public void What_is_no_host_is_refused(string host, string error)
    {
        using Shell shell = new();
        Assert.AreEqual(2, shell.Run("run", shell.Write("x.yaml", Sale), "--host", host));
        StringAssert.Contains(shell.Error, $"'--host': {error}");
        Assert.AreEqual(2, shell.Run("serve", "--host", host));
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    [DataRow("--speed", "max")]
    [DataRow("--seeds", "1..2")]
    [DataRow("--power-cuts", "linear")]
    public void What_another_process_cannot_bear_is_refused(string option, string value)
    {
        using Shell shell = new();
        Assert.AreEqual(2, shell.Run("run", shell.Write("x.yaml", Sale), "--host", "127.0.0.1:7001", option, value));
        StringAssert.Contains(shell.Error, $"'{option}");
        StringAssert.Contains(shell.Error, "is not for '--host': a host elsewhere");
    }

    [TestMethod]
    [DataRow("- issuer: silent", "x.yaml(3,3): error SCN007: 'issuer' needs the emulator's own issuer and network")]
    [DataRow("- network: down", "x.yaml(3,3): error SCN007: 'network' needs")]
    [DataRow("- expect-issuer: { approvals: 1 }", "x.yaml(3,3): error SCN007: 'expect-issuer' needs")]
    [DataRow("- repeat: 2\n  steps:\n  - network: up", "x.yaml(5,5): error SCN007: 'network' needs")]
    [DataRow("- delay: 1s\nsetup:\n  issuer: { pin: \"1111\" }", "x.yaml(5,11): error SCN007: 'issuer' needs")]
    [DataRow("- delay: 1s\nalways: [ money-unambiguous ]", "x.yaml(4,9): error SCN007: 'money-unambiguous' needs")]
    public void What_only_the_own_issuer_can_do_is_refused_with_its_place(string step, string error)
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", $"version: 1\nsteps:\n{step}\n");
        Assert.AreEqual(2, shell.Run("run", file, "--host", "127.0.0.1:7001"));
        StringAssert.Contains(shell.Error, error);
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    [DataRow("127.0.0.1:7001 tls host.example", null, "need each other")]
    [DataRow("127.0.0.1:7001", "authority.der", "need each other")]
    [DataRow("127.0.0.1:7001 tls host.example", "x.yaml", "holds no certificate")]
    [DataRow("127.0.0.1:7001 tls host.example", "no-such-file", "there is no file 'no-such-file'")]
    [DataRow("127.0.0.1:7001 tls host.example", "host.pem", "is the certificate of a host: whom to trust is the auth")]
    public void Without_somebody_to_trust_there_is_no_host(string host, string? authority, string error)
    {
        using Shell shell = new();
        using TlsFiles files = new();
        string scenario = shell.Write("x.yaml", Sale);
        string trust = authority == "authority.der" ? files.AuthorityFile : authority == "host.pem" ? files.HostFile
            : authority == "x.yaml" ? scenario : authority ?? "";
        string[] words = ["run", scenario, "--host", host];
        Assert.AreEqual(2, shell.Run(authority is null ? words : [.. words, "--authority", trust]));
        StringAssert.Contains(shell.Error, error);
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    public void An_authority_is_no_host()
    {
        using TlsFiles files = new();
        StringWriter output = new();
        Assert.AreEqual(2, RunIssuer(output, "--tls", Path.ChangeExtension(files.AuthorityFile, "pem")));
        StringAssert.Contains(output.ToString(), "is the certificate of an authority, which goes to nobody");
    }

    [TestMethod]
    public void Every_bench_gets_the_host()
    {
        using Shell shell = new();
        Assert.AreEqual(0, shell.Run("run", shell.Write("x.yaml", Sale), "--host", "127.0.0.1:7001", "--speed", "1x"));
        Assert.AreEqual(0, shell.RunWith("quit\n", "serve", "--console", "--host", "10.0.0.1:8583 plain"));
        CollectionAssert.AreEqual(new[] { "127.0.0.1", "10.0.0.1" },
            shell.Benches.Options.Select(options => options.Host!.Name).ToArray());
        Assert.AreEqual(8583, shell.Benches.Options[1].Host!.Port);
    }

    [TestMethod]
    public void On_the_console_orders_to_a_host_elsewhere_are_refused()
    {
        StringWriter output = new();
        StringReader input = new("issuer 55\nnetwork down\nexpect-issuer approvals=0\nquit\n");
        Streams streams = new(input, output, output);
        string[] words = ["serve", "--console", "--host", "127.0.0.1:9"];
        Assert.AreEqual(0, CommandLine.Run(words, new BenchFactory(), streams));
        Assert.AreEqual(4, output.ToString().Split("error: the host at 127.0.0.1:9 is not this bench's").Length);
    }

    [TestMethod]
    [DataRow("--listen", "7001", "'--listen' is an IPv4 address and a port")]
    [DataRow("--listen", "127.0.0.1", "'--listen' is an IPv4 address and a port")]
    [DataRow("--listen", "[::1]:7001", "'--listen' is an IPv4 address and a port")]
    [DataRow("--listen", "localhost:7001", "'--listen' is an IPv4 address and a port")]
    [DataRow("--listen", "0.0.0.0:0", "an issuer has '--tls FILE' or '--plain'")]
    [DataRow("--tls", "no-such-file.pem", "")]
    [DataRow("--pin", "123", "'--pin' has 4 to 12 digits")]
    [DataRow("--latency", "300", "'--latency' is a time such as 300ms")]
    [DataRow("--answer", "sillent", "'--answer' is a field 39 of two characters or one of auto, cents, silent, late, "
        + "duplicate, wrong-stan, garbage, bad-mac, mid-reply, disable, not 'sillent'; did you mean 'silent'?")]
    public void An_issuer_with_a_bad_option_does_not_start(string option, string value, string error)
    {
        StringWriter output = new();
        Assert.AreEqual(2, RunIssuer(output, option, value));
        StringAssert.StartsWith(output.ToString(), $"error: {error}");
    }

    [TestMethod]
    public void An_issuer_does_not_start_with_a_file_that_is_no_book()
    {
        using Shell shell = new();
        string file = shell.Write("book", "issuer's book, version 3\nspent 00000001 2\n");
        StringWriter output = new();
        Assert.AreEqual(2, RunIssuer(output, "--book", file));
        StringAssert.Contains(output.ToString(), $"{file}(2,1): 'spent 00000001 2' is no entry of an issuer's book");
    }

    [TestMethod]
    [DataRow("approved 00000001 1\n")]
    [DataRow("issuer's book, version 2\n")]
    public void A_book_of_the_older_form_is_refused_by_name(string heading)
    {
        using Shell shell = new();
        string file = shell.Write("book", heading);
        StringWriter output = new();
        Assert.AreEqual(2, RunIssuer(output, "--book", file));
        StringAssert.Contains(
            output.ToString(),
            $"{file}(1,1): no 'issuer's book, version 3': a book of before knows sales by another name");
    }

    private static int RunIssuer(StringWriter output, string option, string value)
    {
        Streams streams = new(TextReader.Null, output, output);
        return CommandLine.Run(["issuer", option, value], new BenchFactory(), streams, IssuerCommand.Create(streams));
    }
}
