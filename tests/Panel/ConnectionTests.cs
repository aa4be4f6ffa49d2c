using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.FrontPanel.Web;

namespace PosTerminal.Panel;

/// <summary>A page whose server goes, comes back, or has no room for it.</summary>
[TestClass]
public class ConnectionTests : BrowserTest
{
    private const string Badge = "#connection";
    private const string Journal = "#journal";

    // Other tests take their ports of 127.0.0.1: none of them gets this one while the first server has gone.
    private static readonly PanelOptions s_elsewhere = new() { Address = IPAddress.Parse("127.0.0.2") };

    [TestMethod]
    public async Task A_page_whose_server_was_lost_says_so_and_goes_on_with_the_next_one()
    {
        Uri address;
        await using (PanelHost first = await PanelHost.Start(s_elsewhere, pace: "1x"))
        {
            Browser.Open(first, "en");
            await first.WaitFor(state => state["state"]!.GetValue<string>() == "Idle");
            address = first.Client.BaseAddress!;
            await first.Do("keys: '1'");
            Browser.See(Journal, "to=EnteringAmount");
            Browser.See(Badge, "live");
        }

        Browser.See(Badge, "no connection");
        Browser.Click("[data-key='2']");
        Browser.See("#message", "no connection");
        // More has happened here than there before the page looks: it is not the rest of the first one's journal.
        Browser.SetOffline(true);
        await using PanelHost second = await PanelHost.Start(s_elsewhere, port: address.Port);
        await second.Do("[ { amount: 4711 }, { swipe: { card: visa-nopin } }, { delay: 3s } ]");
        await second.Post("/api/pace", """{"speed": "pause"}""");
        Browser.SetOffline(false);
        Browser.See(Badge, "live");
        Browser.See(Journal, "auth.approved");
        JsonArray journal = JsonNode.Parse(await second.Get("/api/state"))!["journal"]!.AsArray();
        string seconds = string.Join(' ', journal.Select(entry => $"{entry!["t"]!.GetValue<long>() / 1000.0:0.000}"));
        Assert.AreEqual(seconds, Browser.Run(
            "return [...document.querySelectorAll('#journal time')].map(time => time.textContent).join(' ')"));
        Assert.AreEqual(HttpStatusCode.OK, (await second.Post("/api/pace", """{"speed": "1x"}""")).Status);
        Browser.Click("[data-key='5']");
        Browser.See("#display-text", "0.05");
    }

    [TestMethod]
    public async Task A_page_that_there_was_no_room_for_comes_in_when_another_leaves()
    {
        await using PanelHost panel = await Open("en");
        List<HttpResponseMessage> crowd = [];
        Browser.Run("location = 'about:blank'");
        while (crowd.Count < SnapshotHub.Capacity)
        {
            crowd.Add(await panel.WatchWhenThereIsRoom());
        }

        Browser.Run("location = arguments[0]", $"{panel.Client.BaseAddress}");
        Browser.See(Badge, "no connection");
        crowd.ForEach(page => page.Dispose());
        Browser.See(Badge, "live");
    }

    [TestMethod]
    public async Task A_page_that_is_loaded_again_shows_what_it_showed()
    {
        await using PanelHost panel = await Open("zh");
        await panel.Do("amount: 4711");
        Browser.See("#display-text", "47.11");
        string journal = Browser.TextOf(Journal);
        Browser.Run("delete document.body.dataset.ready; location.reload()");
        Browser.See("#display-text", "47.11");
        Browser.See(Badge, "已连接");
        Assert.AreEqual(journal.Split("terminal.state")[^1], Browser.TextOf(Journal).Split("terminal.state")[^1]);
    }
}
