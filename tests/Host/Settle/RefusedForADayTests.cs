using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Settle;

/// <summary>A host that refuses a reversal for ever, or is gone, blocks sales for a day and no longer.</summary>
[TestClass]
public class RefusedForADayTests
{
    private const long HourNs = 3_600_000_000_000;
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DataRow("12", "up", false)]
    [DataRow("96", "up", true)]
    [DataRow("", "down", false)]
    public void After_24_hours_the_provider_settles_it_and_the_terminal_sells(string code, string network, bool stands)
    {
        using Bench bench = Owing(code, network);
        Wait(bench, 23 * HourNs);
        Assert.AreEqual("S109", Challenge(bench)[..4]);
        bench.TypeKeys("*");
        Wait(bench, HourNs);
        string challenge = Challenge(bench);
        SettledSale sale = SettledSale.Of(bench.Display[0], bench.Display[2], bench.Display[3]);
        bench.Issuer.Settle(sale, stands);
        bench.TypeKeys(new ProviderDesk(TestKeys.Unlock, bench.TerminalId).Answer(challenge, sale, stands) + "#");
        Assert.AreEqual(stands ? "CHARGED" : "NOT CHARGED", bench.Display[1]);
        Assert.AreEqual(stands ? 1 : 0, bench.Ledger.Approvals);
        bench.SetNetwork("up");
        bench.Issuer.Lie = IssuerLie.None;
        bench.RunFor(130 * SecondNs);
        bench.TypeKeys("500#");
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        bench.RunFor(2 * SecondNs);
        Assert.AreEqual(stands ? 2 : 1, bench.Ledger.Approvals);
    }

    private static Bench Owing(string code, string network)
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        bench.Issuer.Lie = IssuerLie.None with { Reversal = code };
        bench.SetNetwork("after-request");
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        bench.RunFor(40 * SecondNs);
        bench.SetNetwork(network);
        bench.RunFor(SecondNs);
        return bench;
    }

    // One tick a second: a reversal is sent every two minutes.
    private static void Wait(Bench bench, long ns)
    {
        int tickMs = bench.TickMs;
        bench.TickMs = 1_000;
        bench.RunFor(ns);
        bench.TickMs = tickMs;
        bench.RunFor(2 * SecondNs);
    }

    private static string Challenge(Bench bench)
    {
        bench.TypeKeys("B");
        return bench.Display[1];
    }
}
