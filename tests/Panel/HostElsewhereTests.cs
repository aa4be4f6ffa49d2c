using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.FrontPanel.Web;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Hal.Link;

namespace PosTerminal.Panel;

/// <summary>"serve --host" with its page open: the host's ledger is not there to be shown.</summary>
[TestClass]
public class HostElsewhereTests
{
    [TestMethod]
    public async Task A_sale_at_a_host_elsewhere_is_seen_on_the_page()
    {
        using IssuerServer server = new(IssuerHost.Of(SimulatedIssuer.Make(), new SystemRandom()), TextWriter.Null);
        server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        _ = server.ServeAsync(CancellationToken.None);
        await using PanelHost panel = await Open(server.EndPoint.Port);
        string picture = await FirstPicture(panel);
        Assert.Contains("\"issuerBooked\":null", picture);
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "Idle");
        await panel.Do("amount: 1250");
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "AwaitingCard");
        await panel.Do("swipe: { card: visa-nopin }");
        JsonNode sold = await panel.WaitFor(state => state["journal"]!.ToJsonString().Contains("auth.approved"));
        Assert.IsNull(sold["issuerBooked"]);
    }

    [TestMethod]
    [DataRow("issuer: { answer: \"55\" }")]
    [DataRow("network: down")]
    [DataRow("expect-issuer: { approvals: 1 }")]
    public async Task What_a_host_elsewhere_cannot_do_is_refused_and_the_panel_lives(string step)
    {
        await using PanelHost panel = await Open(1);
        string answer = await panel.Do(step);
        Assert.IsTrue(answer.StartsWith("409 ") || answer.StartsWith("400 "), answer);
        Assert.AreEqual(HttpStatusCode.OK, (await panel.Client.GetAsync("/api/state")).StatusCode);
    }

    private static Task<PanelHost> Open(int port)
    {
        byte[] line = Encoding.ASCII.GetBytes($"127.0.0.1:{port} id 1");
        HostAddress host = new HostFile(line, line.Length).Hosts[0];
        return PanelHost.Start(new PanelOptions { Bench = new BenchOptions { Host = host } }, pace: "1x");
    }

    private static async Task<string> FirstPicture(PanelHost panel)
    {
        using HttpResponseMessage response = await panel.Watch();
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());
        return await lines.ReadLineAsync() ?? "";
    }
}
