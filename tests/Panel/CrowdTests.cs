using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Panel;

/// <summary>Who watches, how many and how slowly, is nothing to the terminal.</summary>
[TestClass]
public class CrowdTests
{
    private const int ClientCount = 50;
    private const int CallCount = 10_000;
    private const int HandCount = 16;

    // One request, so that no time passes in its middle however fast time goes.
    private const string Sale = "[ { amount: 1250 }, { swipe: { card: visa-pin } }, { keys: '4321#' }, { delay: 3s } ]";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("1x")]
    [DataRow("max")]
    public async Task Fifty_pages_and_a_flood_of_calls_leave_the_journal_as_the_steps_alone_make_it(string pace)
    {
        await using PanelHost panel = await PanelHost.Start(pace: pace);
        using CancellationTokenSource end = new();
        Task[] pages = [.. Enumerable.Range(0, ClientCount).Select(_ => Watch(panel, end.Token))];
        Task flood = Flood(panel);
        await panel.Do(Sale);
        await flood;
        await panel.Post("/api/pace", """{"speed": "pause"}""");
        string journal = await panel.Get("/api/journal.jsonl");
        Assert.Contains("auth.approved", journal);
        Assert.AreEqual(Replaying.Journal(await panel.Get("/api/scenario.yaml")), journal);
        using Process self = Process.GetCurrentProcess();
        TestContext.WriteLine($"working set of this process, tests and clients and all: {self.WorkingSet64 >> 20} MB");
        await end.CancelAsync();
        await Task.WhenAll(pages);
    }

    [TestMethod]
    public async Task A_page_that_reads_nothing_gets_the_newest_picture_and_holds_nobody_up()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "1x");
        using HttpResponseMessage slow = await panel.Watch();
        for (int i = 0; i < 400; i++)
        {
            await panel.Do($"key: {{ {(i % 2 == 0 ? "down" : "up")}: '*' }}");
        }
        Assert.Contains("\"recorded\":401", await panel.Get("/api/state"));
    }

    [TestMethod]
    public async Task A_page_too_many_is_told_so()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "pause");
        List<HttpResponseMessage> pages = [];
        for (int i = 0; i <= 128; i++)
        {
            pages.Add(await panel.Watch());
        }
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, pages[^1].StatusCode);
        Assert.IsTrue(pages.SkipLast(1).All(page => page.StatusCode == HttpStatusCode.OK));
        pages.ForEach(page => page.Dispose());
    }

    [TestMethod]
    public async Task A_full_queue_refuses_and_a_new_terminal_empties_it()
    {
        await using PanelHost panel = await PanelHost.Start(PanelHost.Impatient, "pause");
        (HttpStatusCode Status, string Body)[] first = await Task.WhenAll(Enumerable
            .Range(0, LiveBench.QueueCapacity + HandCount)
            .Select(_ => panel.Post("/api/do", "keys: '2'", "application/yaml")));
        await panel.Post("/api/terminal", "{}");
        string[] outcomes = await Task.WhenAll(first.Select(panel.Outcome));
        // One is being done and as many wait as the queue holds.
        Assert.HasCount(HandCount - 1, outcomes.Where(outcome => outcome == "503 too many steps are waiting"));
        Assert.HasCount(LiveBench.QueueCapacity + 1,
            outcomes.Where(outcome => outcome == "409 the terminal was replaced before this was done"));
        await panel.Post("/api/pace", "{\"speed\": \"max\"}");
        Assert.AreEqual("Idle", await panel.Do("delay: 2s"));
    }

    private static async Task Watch(PanelHost panel, CancellationToken end)
    {
        using HttpResponseMessage page = await panel.Watch();
        using StreamReader reader = new(await page.Content.ReadAsStreamAsync(end));
        try
        {
            while (await reader.ReadLineAsync(end) is not null)
            {
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // Looks, refused steps, and steps that say what is so already.
    private static Task Flood(PanelHost panel) => Task.WhenAll(Enumerable.Range(0, HandCount).Select(async hand =>
    {
        for (int i = hand; i < CallCount; i += HandCount)
        {
            _ = (i % 4) switch
            {
                0 => await panel.Get("/api/state"),
                1 => await panel.Do("swip: visa-pin"),
                2 => await panel.Get("/api/waves"),
                _ => await panel.Do("issuer: { latency: 300ms }"),
            };
        }
    }));
}
