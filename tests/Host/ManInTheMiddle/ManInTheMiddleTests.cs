using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.Invariants;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>
/// Sales with somebody on the line. At every moment display and book agree or a reversal is under way, and when he has
/// gone all is settled so. With the environment variable EXCHANGES as many exchanges are played as it says.
/// </summary>
[TestClass]
public sealed class ManInTheMiddleTests
{
    private const int UsualExchanges = 500;
    private const int Deeds = 14;

    // Of so many digits that no trace number or amount has them by chance.
    private const string Pin = "907153428617";
    private const long SecondNs = 1_000_000_000;

    private static int Exchanges =>
        int.TryParse(Environment.GetEnvironmentVariable("EXCHANGES"), out int wanted) ? wanted : UsualExchanges;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Whatever_he_does_display_and_book_agree_or_a_reversal_is_under_way(int seed)
    {
        Mischief man = new(seed);
        using Bench bench = new(new BenchOptions { Seed = seed }, man);
        InvariantWatch watch = Play(bench, man);
        Assert.AreEqual("", watch.Breach, $"seed {seed}");
        Assert.AreEqual(Count(bench, "auth.approved"), bench.Ledger.Approvals, $"seed {seed}");
        Assert.IsGreaterThan(0, bench.Ledger.Approvals, $"seed {seed}");
        Assert.IsGreaterThan(0, bench.Ledger.Reversals, $"seed {seed}");
        Assert.HasCount(Deeds, man.Done, $"seed {seed}: {string.Join(", ", man.Done.Keys)}");
    }

    [TestMethod]
    [DataRow("A0")]
    [DataRow("Q1")]
    public void A_terminal_that_takes_an_answer_to_his_copy_for_a_decline_is_found(string code)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            Mischief man = new(seed);
            using Bench bench = new(new BenchOptions { Seed = seed }, new CredulousTerminal(man, code));
            if (Play(bench, man).Breach.Contains("display-agrees-with-book: NOT CHARGED", StringComparison.Ordinal))
            {
                return;
            }
        }
        Assert.Fail($"twenty seeds did not find one that takes {code} for a decline");
    }

    private static InvariantWatch Play(Bench bench, Mischief man)
    {
        // He keeps messages himself, and types the same digits as PIN and as amount.
        InvariantWatch watch = InvariantWatch.On(
            bench, [.. InvariantWatch.Names.Where(name => name != InvariantWatch.AtRest)]);
        bench.Issuer.Pin = Pin;
        bench.PowerUp();
        while (man.Exchanges < Exchanges && watch.Breach.Length == 0)
        {
            Sell(bench, watch, man.Random);
        }
        man.IsGone = true;
        bench.RunUntil(() => bench.IsSignedOn && !watch.View.IsReversalPending, bench.NowNs + (900 * SecondNs));
        bench.RunFor(5 * SecondNs);
        watch.Settle();
        return watch;
    }

    // What stops the terminal for good, as a card that is held, ends with the next card or the next hour.
    private static void Sell(Bench bench, InvariantWatch watch, Random random)
    {
        bench.RunUntil(
            () => bench.IsSignedOn && !watch.View.IsReversalPending, bench.NowNs + (random.Next(1, 90) * SecondNs));
        bench.TypeKeys($"{random.Next(1, 100_000)}#");
        bool hasPin = random.Next(4) == 0;
        bench.Swipe(new SwipeOrder { Card = hasPin ? "visa-pin" : "visa-nopin" });
        bench.TypeKeys(hasPin ? Pin + "#" : "");
        bench.RunUntil(() => bench.State == "Idle", bench.NowNs + (random.Next(1, 40) * SecondNs));
        bench.TypeKeys(random.Next(4) == 0 ? "*" : "");
        if (random.Next(12) == 0)
        {
            bench.PowerDown();
            bench.RunFor(SecondNs);
            bench.PowerUp();
        }
        bench.RunUntil(() => bench.State == "Idle", bench.NowNs + (60 * SecondNs));
    }

    private static int Count(Bench bench, string name) => bench.Events.Count(entry => entry.Name == name);

    /// <summary>A terminal that takes a code for a decision about its sale, with somebody on its line.</summary>
    private sealed class CredulousTerminal(Mischief man, string code) : BenchParts
    {
        private readonly LyingLink _liar = new((progress, said) =>
            (code == "A0" && progress == HostProgress.BadMac ? HostProgress.Replied : progress,
            said == code || (code == "A0" && progress == HostProgress.BadMac) ? "05" : said));

        public override IHostConnection MakeConnection(IHostConnection connection) => man.MakeConnection(connection);

        public override IHostLink MakeLink(IHostLink link) => _liar.MakeLink(link);
    }
}
