using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Issuer and terminal as two processes, as a person starts them.</summary>
[TestClass]
public sealed partial class TwoProcessTests
{
    private const string Sales = """
        name: Killed in the middle of an answer
        version: 1
        always: [ no-secret-leaks, in-flight-durable, no-sale-while-reversing, no-stray-approval ]
        steps:
          - reach: Authorising
          - expect-event: { name: reversal.queued, within: 40s }
          - expect-event: { name: reversal.acknowledged, within: 90s }
          - expect-state: { state: Idle, within: 20s }
          - amount: 990
          - swipe: { card: visa-pin }
          - keys: "4321#"
          - expect-event: { name: auth.approved, amount: 990, within: 20s }
        """;

    [TestMethod]
    public void The_issuer_is_killed_in_the_middle_of_its_answer_and_the_next_one_gets_the_reversal()
    {
        using Shell shell = new();
        string book = shell.Path("book");
        using EmulatorProcess former = new("issuer", "--listen", "127.0.0.1:0", "--book", book, "--answer", "auto");
        string address = AddressOf(former);
        former.Type("mid-reply");
        former.WaitFor("from now on: mid-reply");
        using EmulatorProcess terminal = new("run", shell.Write("sales.yaml", Sales), "--host", address);
        former.WaitFor("Sale 000001 12.50 card 411111******1111 with PIN: 00");
        former.Kill();
        using EmulatorProcess issuer = new("issuer", "--listen", address, "--book", book);

        Assert.AreEqual(0, terminal.WaitForExit(), terminal.Output);
        StringAssert.Contains(former.Output + issuer.Output, "00000001 Reversal 000001 12.50: 00\n");
        StringAssert.Contains(issuer.Output, "00000001 Sale 000002 9.90 card 411111******1111 with PIN: 00\n");
        Assert.AreEqual(
            "approved 00000001 1 1250 156 M00000000000001\nreversed 00000001 1 1250 156 M00000000000001\n"
            + "approved 00000001 2 990 156 M00000000000001\n",
            LiveIssuer.SalesIn(book));
    }

    [TestMethod]
    public void A_second_issuer_on_a_taken_port_says_so()
    {
        using EmulatorProcess first = new("issuer", "--listen", "127.0.0.1:0");
        string address = AddressOf(first);
        using EmulatorProcess second = new("issuer", "--listen", address);
        Assert.AreEqual(3, second.WaitForExit());
        StringAssert.StartsWith(second.Output, $"error: {address}: ");
    }

    [TestMethod]
    public void Without_an_issuer_the_sale_does_not_leave_and_the_run_says_what_it_saw()
    {
        using Shell shell = new();
        using EmulatorProcess first = new("issuer", "--listen", "127.0.0.1:0");
        string address = AddressOf(first);
        first.Kill();
        string file = shell.Write("sales.yaml", Sales.Replace("40s", "5s"));
        using EmulatorProcess terminal = new("run", file, "--host", address);
        Assert.AreEqual(1, terminal.WaitForExit(), terminal.Output);
        StringAssert.Contains(terminal.Output, "fault.raised code=N406");
        StringAssert.Contains(terminal.Output, $"--host {address}");
    }

    private static string AddressOf(EmulatorProcess issuer)
    {
        issuer.WaitFor(";");
        return Listening().Match(issuer.Output).Groups[1].Value;
    }

    [GeneratedRegex("^issuer on (.+);")]
    private static partial Regex Listening();
}
