using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Hal.Link;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>Sales at an issuer in another process, with somebody between the two sockets.</summary>
[TestClass]
public sealed class RelayTests
{
    private const int Exchanges = 16;
    private const long PatienceNs = 20_000_000_000;

    [TestMethod]
    [DataRow(1)]
    public void When_he_has_gone_the_book_has_what_the_terminal_has_approved_and_no_more(int seed)
    {
        string book = Path.GetTempFileName();
        using EmulatorProcess issuer = new("issuer", "--listen", "127.0.0.1:0", "--book", book, "--latency", "1ms");
        issuer.WaitFor(";");
        int port = int.Parse(issuer.Output.Split(';')[0].Split(':')[^1]);
        Mischief man = new(seed) { IsGone = true };
        using MischiefRelay relay = new(man, port);
        using LiveTerminal terminal = new(new HostAddress("127.0.0.1", relay.Port, null));
        man.IsGone = false;
        while (man.Exchanges < Exchanges)
        {
            long untilNs = terminal.Bench.NowNs + PatienceNs;
            terminal.WaitUntil(() => IsReady(terminal) || terminal.Bench.NowNs > untilNs, 2);
            terminal.Sell(1250);
            terminal.WaitUntil(() => terminal.Bench.State is "Idle", 2);
        }
        man.IsGone = true;
        terminal.WaitUntil(() => IsReady(terminal), 2);
        int approved = Approvals(terminal);
        Assert.AreEqual(approved, StandingIn(book), $"seed {seed}, {string.Join(", ", man.Done.Keys)}");
        Assert.IsGreaterThan(3, man.Done.Count, $"seed {seed}");
        terminal.Sell(990);
        terminal.WaitUntil(() => Approvals(terminal) > approved);
        Assert.AreEqual(approved + 1, StandingIn(book), $"seed {seed}");
        File.Delete(book);
    }

    private static bool IsReady(LiveTerminal terminal) => terminal.Bench.IsSignedOn && !terminal.IsReversing;

    private static int Approvals(LiveTerminal terminal) =>
        terminal.Bench.Events.Count(entry => entry.Name == "auth.approved");

    private static int StandingIn(string book)
    {
        string[] lines = LiveIssuer.SalesIn(book).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] undone = [.. lines.Where(line => line.StartsWith("reversed ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[2])];
        return lines.Count(line => line.StartsWith("approved ", StringComparison.Ordinal)
            && !undone.Contains(line.Split(' ')[2]));
    }
}
