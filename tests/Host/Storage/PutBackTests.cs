using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>
/// Somebody puts back yesterday's copy of every file, anchors too: nothing on the terminal can tell. The host can, at
/// the sign-on, before anything is sold.
/// </summary>
[TestClass]
public class PutBackTests
{
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DataRow(1, DisplayName = "one sale later")]
    [DataRow(20, DisplayName = "twenty sales later")]
    [DataRow(150, DisplayName = "after the key reserve and a compaction")]
    public void Files_put_back_all_together_are_found_at_the_sign_on_and_the_provider_lets_it_go_on(int sales)
    {
        using Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        Sell(bench, 2);
        bench.PowerDown();
        FlashImage yesterday = new(bench.Flash);
        bench.PowerUpSignedOn();
        Sell(bench, sales);
        bench.PowerDown();
        yesterday.PutInto(bench.Flash);

        bench.PowerUp();
        bench.RunFor(5 * SecondNs);
        Assert.AreEqual("OutOfService", bench.State);
        Assert.AreEqual("W302", bench.Display[1][..4]);
        Assert.AreEqual(2 + sales, bench.Ledger.Requests);

        bench.Unlock();
        bench.WaitForSignOn();
        Assert.AreEqual("Idle", bench.State);
        Sell(bench, 1);
        Assert.AreEqual(3 + sales, bench.Ledger.Approvals);
    }

    [TestMethod]
    public void A_host_that_has_seen_less_than_the_terminal_is_none_of_its_business()
    {
        using Bench bench = new(new BenchOptions());
        bench.PowerUpSignedOn();
        Sell(bench, 3);
        bench.Issuer.Forget();
        bench.PowerDown();
        bench.PowerUpSignedOn();
        Assert.AreEqual("Idle", bench.State);
    }

    private static void Sell(Bench bench, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int before = bench.Ledger.Approvals;
            bench.TypeKeys($"{100 + (before % 40)}#");
            bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
            Assert.IsTrue(bench.RunUntil(() => bench.State == "Idle", bench.NowNs + (5 * SecondNs)));
            Assert.AreEqual(before + 1, bench.Ledger.Approvals);
        }
    }
}
