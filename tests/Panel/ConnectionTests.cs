using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Panel;

/// <summary>A page whose server goes, comes back, or has no room for it.</summary>
[TestClass]
[DoNotParallelize]
public class ConnectionTests
{
    private const string Badge = "#connection";
    private const string Journal = "#journal";

    [TestMethod]
    public async Task A_page_whose_server_was_lost_says_so_and_goes_on_with_the_next_one()
    {
        using Browser browser = Browser.Start();
        Uri address;
        await using (PanelHost first = await browser.OpenTerminal("en", 1440))
        {
            address = first.Client.BaseAddress!;
            await first.Do("keys: '1'");
            browser.See(Journal, "to=EnteringAmount");
            browser.See(Badge, "live");
        }

        browser.See(Badge, "no connection");
        browser.Click("[data-key='2']");
        browser.See("#message", "no connection");
        // More has happened here than there before the page looks: it is not the rest of the first one's journal.
        browser.SetOffline(true);
        await using PanelHost second = await PanelHost.Start(port: address.Port);
        await second.Do("[ { amount: 4711 }, { swipe: { card: visa-nopin } }, { delay: 3s } ]");
        await second.Post("/api/pace", """{"speed": "pause"}""");
        browser.SetOffline(false);
        browser.See(Badge, "live");
        browser.See(Journal, "auth.approved");
        JsonArray journal = JsonNode.Parse(await second.Get("/api/state"))!["journal"]!.AsArray();
        string seconds = string.Join(' ', journal.Select(entry => $"{entry!["t"]!.GetValue<long>() / 1000.0:0.000}"));
        Assert.AreEqual(seconds, browser.Run(
            "return [...document.querySelectorAll('#journal time')].map(time => time.textContent).join(' ')"));
        Assert.AreEqual(HttpStatusCode.OK, (await second.Post("/api/pace", """{"speed": "1x"}""")).Status);
        browser.Click("[data-key='5']");
        browser.See("#display-text", "0.05");
    }

    [TestMethod]
    public async Task A_page_that_there_was_no_room_for_comes_in_when_another_leaves()
    {
        using Browser browser = Browser.Start();
        await using PanelHost panel = await browser.OpenTerminal("en", 1440);
        List<HttpResponseMessage> crowd = [];
        browser.Run("location = 'about:blank'");
        while (crowd.Count < SnapshotHub.Capacity)
        {
            crowd.Add(await panel.WatchWhenThereIsRoom());
        }

        browser.Run("location = arguments[0]", $"{panel.Client.BaseAddress}");
        browser.See(Badge, "no connection");
        crowd.ForEach(page => page.Dispose());
        browser.See(Badge, "live");
    }

    [TestMethod]
    public async Task A_page_that_is_loaded_again_shows_what_it_showed()
    {
        using Browser browser = Browser.Start();
        await using PanelHost panel = await browser.OpenTerminal("zh", 1440);
        await panel.Do("amount: 4711");
        browser.See("#display-text", "47.11");
        string journal = browser.TextOf(Journal);
        browser.Run("delete document.body.dataset.ready; location.reload()");
        browser.See("#display-text", "47.11");
        browser.See(Badge, "已连接");
        Assert.AreEqual(journal.Split("terminal.state")[^1], browser.TextOf(Journal).Split("terminal.state")[^1]);
    }
}
