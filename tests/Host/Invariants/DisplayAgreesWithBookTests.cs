using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Invariants;

/// <summary>
/// What the display says is held against the issuer's book; the terminal's own memory is not asked. Here terminal or
/// issuer lie in each way that matters.
/// </summary>
[TestClass]
public class DisplayAgreesWithBookTests
{
    private const string Name = "display-agrees-with-book";
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DataRow("auto", "up", "CHARGED", "已扣款")]
    [DataRow("51", "up", "C709 NOT CHARGED", "C709 未扣款")]
    [DataRow("auto", "before-request", "N406 NOT CHARGED", "N406 未扣款")]
    [DataRow("auto", "after-request", "NOT CHARGED", "未扣款")]
    [DataRow("late", "up", "NOT CHARGED", "未扣款")]
    [DataRow("94", "up", "REVERSING", "正在冲正")]
    public void It_holds_where_the_terminal_tells_the_truth(
        string answer, string network, string english, string chinese)
    {
        foreach (string language in (string[])["en", "zh"])
        {
            Bench bench = Make(null, out InvariantWatch watch, language);
            List<string> shown = [];
            bench.FrameChanged = () => shown.Add(bench.Display[1]);
            bench.PowerDown();
            bench.PowerUpSignedOn();
            bench.SetNetwork(network);
            bench.SetIssuerAnswer(answer);
            Sell(bench);
            bench.RunFor(40 * SecondNs);
            bench.SetNetwork("up");
            bench.RunFor(60 * SecondNs);
            Assert.AreEqual("", watch.Breach);
            string money = language == "en" ? english : chinese;
            Assert.IsTrue(
                shown.Exists(line => line.EndsWith(money, StringComparison.Ordinal)), string.Join('\n', shown));
        }
    }

    [TestMethod]
    [DataRow("auto", "00", "05", "NOT CHARGED is shown of sale 1, and it is booked")]
    [DataRow("51", "51", "00", "CHARGED is shown of sale 1, and it is not booked")]
    [DataRow("94", "94", "05", "NOT CHARGED is shown of sale 1, and nobody has decided so: answer '94'")]
    [DataRow("A0", "A0", "05", "NOT CHARGED is shown of sale 1, and nobody has decided so: answer 'A0'")]
    [DataRow("91", "91", "51", "NOT CHARGED is shown of sale 1, and nobody has decided so: answer '91'")]
    public void A_terminal_that_takes_an_answer_for_another_is_found(
        string answer, string said, string taken, string breach)
    {
        foreach (string language in (string[])["en", "zh"])
        {
            LyingLink liar = new((progress, code) => (progress, code == said ? taken : code));
            Bench bench = Make(liar, out InvariantWatch watch, language);
            bench.SetIssuerAnswer(answer);
            Sell(bench);
            Assert.StartsWith($"{Name}: {breach}", watch.Breach);
        }
    }

    [TestMethod]
    public void A_terminal_that_takes_a_broken_exchange_for_a_request_that_never_left_is_found()
    {
        LyingLink liar = new((progress, code) =>
            (progress == HostProgress.Broken ? HostProgress.NotSent : progress, code));
        Bench bench = Make(liar, out InvariantWatch watch);
        bench.SetNetwork("reset");
        Sell(bench);
        Assert.StartsWith($"{Name}: NOT CHARGED is shown of sale 1, and nobody has decided so", watch.Breach);
    }

    [TestMethod]
    public void A_sale_that_is_shown_as_charged_and_reversed_later_is_found()
    {
        Bench bench = Make(null, out InvariantWatch watch);
        HostRequest? sold = null;
        bench.Issuer.Decided += (request, _) => sold ??= request;
        Sell(bench);
        Assert.AreEqual("CHARGED", bench.Display[1]);
        bench.Issuer.Decide(Reversal(sold!), KeyIdOf(bench));
        Assert.StartsWith($"{Name}: CHARGED was shown of sale 1, and it is not booked", watch.Breach);
    }

    [TestMethod]
    public void An_issuer_that_says_of_a_booked_sale_that_there_is_none_is_found()
    {
        Bench bench = Make(null, out InvariantWatch watch);
        bench.SetNetwork("after-request");
        bench.Issuer.Lie = new IssuerLie { Reversal = "25" };
        Sell(bench);
        bench.RunFor(40 * SecondNs);
        bench.SetNetwork("up");
        bench.RunFor(60 * SecondNs);
        Assert.StartsWith($"{Name}: NOT CHARGED is shown of sale 1, and it is booked", watch.Breach);
    }

    [TestMethod]
    public void An_issuer_that_forgets_is_no_fault_of_the_terminal()
    {
        Bench bench = Make(null, out InvariantWatch watch);
        Sell(bench);
        bench.Issuer.Forget();
        Sell(bench);
        Assert.AreEqual(1, bench.Ledger.Approvals);
        Assert.AreEqual("", watch.Breach);
    }

    private static Bench Make(BenchParts? parts, out InvariantWatch watch, string language = "en")
    {
        Bench bench = new(new BenchOptions { Language = language }, parts);
        watch = InvariantWatch.On(bench, [Name]);
        bench.PowerUpSignedOn();
        return bench;
    }

    private static void Sell(Bench bench)
    {
        bench.TypeKeys($"{1250 + bench.Events.Count}#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        bench.RunFor(3 * SecondNs);
    }

    private static string KeyIdOf(Bench bench) => TestKeys.SerialOf(bench.TerminalId, 0)[..16];

    private static HostRequest Reversal(HostRequest sale)
    {
        HostRequest reversal = new()
        {
            Kind = HostRequestKind.Reversal,
            Stan = sale.Stan,
            AmountMinor = sale.AmountMinor,
            KeyCounter = sale.KeyCounter + 1000,
        };
        sale.TerminalId.CopyTo(reversal.TerminalId, 0);
        reversal.Stamp.CopyFrom(sale.Stamp);
        return reversal;
    }
}
