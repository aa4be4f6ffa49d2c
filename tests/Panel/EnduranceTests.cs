using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Web;

namespace PosTerminal.Panel;

/// <summary>A session that is left running, and asked all the time, takes no more memory for it.</summary>
[TestClass]
[DoNotParallelize]
public class EnduranceTests
{
    private const int MostEvents = 1_000;

    // Stores that have a bound, as that of the waves, may still fill, and a collection leaves some or takes some.
    private const int MostBytes = 12_000_000;
    private const int Rounds = 4;
    private const string Sale = "[ { amount: 1250 }, { swipe: { card: visa-nopin } }, { delay: 90s } ]";

    private static readonly int s_requests = int.Parse(
        Environment.GetEnvironmentVariable("PANEL_REQUESTS") ?? "1500", CultureInfo.InvariantCulture);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Memory_stays_flat_over_a_day_at_full_speed_and_thousands_of_requests()
    {
        PanelOptions few = new() { Bench = new BenchOptions { MostEvents = MostEvents } };
        await using PanelHost panel = await PanelHost.Start(few);
        await Day(panel);
        await Ask(panel, s_requests / 3);
        // What leaks grows every time; buffers for pages that left late, on a busy machine, do not.
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least >= MostBytes; round++)
        {
            long before = Used();
            await Day(panel);
            await Ask(panel, s_requests);
            least = Math.Min(least, Used() - before);
            TestContext.WriteLine($"{least} bytes more after {s_requests} requests");
        }
        Assert.IsLessThan(MostBytes, least);
    }

    // Every hour a sale, so that there are more events than are kept.
    private static async Task Day(PanelHost panel)
    {
        foreach (int _ in Enumerable.Range(0, 24))
        {
            await panel.Do(Sale);
            await panel.Do("delay: 1h");
        }
    }

    private static async Task Ask(PanelHost panel, int requests)
    {
        for (int i = 0; i < requests; i += 25)
        {
            for (int look = 0; look < 21; look++)
            {
                await panel.Get("/api/state");
            }
            await panel.Do("keys: '5*'");
            await panel.Get("/api/waves");
            await panel.Get(i % 500 == 0 ? "/api/journal.jsonl" : "/api/catalogue");
            using HttpResponseMessage page = await panel.WatchWhenThereIsRoom();
        }
    }

    private static long Used()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(true);
    }
}
