using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PosTerminal.Emulator.FrontPanel.Web;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Panel;

/// <summary>A front panel on a free port, and a client for it.</summary>
public sealed class PanelHost : IAsyncDisposable
{
    // A bound for what hangs, not for what is slow.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>Tells at once that a step waits.</summary>
    public static PanelOptions Impatient { get; } = new() { Patience = TimeSpan.FromMilliseconds(50) };

    private readonly PanelServer _server;

    private PanelHost(PanelServer server)
    {
        _server = server;
        // A page that is closed is gone at once: nobody waits for the rest of it.
        Client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero })
        {
            BaseAddress = new Uri(server.Address.Replace("0.0.0.0", "127.0.0.1")),
            Timeout = s_longest,
        };
    }

    public HttpClient Client { get; }

    /// <summary>Starts one; time runs as fast as it can unless told.</summary>
    /// <param name="port">0 takes a free one.</param>
    public static async Task<PanelHost> Start(PanelOptions? options = null, string pace = "max", int port = 0)
    {
        PanelServer server = new(new BenchFactory(), (options ?? new PanelOptions()) with { Port = port });
        await server.Start();
        PanelHost host = new(server);
        if (options?.Token is { } token)
        {
            host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        await host.Post("/api/pace", $"{{\"speed\": \"{pace}\"}}");
        return host;
    }

    /// <summary>Posts JSON; answers status and body.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Post(
        string path, string body, string mediaType = "application/json")
    {
        using StringContent content = new(body, Encoding.UTF8, mediaType);
        using HttpResponseMessage response = await Client.PostAsync(path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Does a step and answers the state after it, however long it takes.</summary>
    public async Task<string> Do(string step) => await Outcome(await Post("/api/do", step, "application/yaml"));

    /// <summary>What became of a step, from the first answer to it.</summary>
    public async Task<string> Outcome((HttpStatusCode Status, string Body) answer)
    {
        while (answer.Status == HttpStatusCode.Accepted)
        {
            using HttpResponseMessage next = await Client.GetAsync($"/api/do/{JsonNode.Parse(answer.Body)!["id"]}");
            answer = (next.StatusCode, await next.Content.ReadAsStringAsync());
        }
        return answer.Status == HttpStatusCode.OK
            ? Text(answer.Body, "state") : $"{(int)answer.Status} {Text(answer.Body, "error")}";
    }

    /// <summary>Watches as a page does, or is told that there are too many.</summary>
    public Task<HttpResponseMessage> Watch() =>
        Client.GetAsync(EventsEndpoint.Path, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Watches as soon as the server has noticed that an earlier page has gone.</summary>
    public async Task<HttpResponseMessage> WatchWhenThereIsRoom()
    {
        for (Stopwatch time = Stopwatch.StartNew(); time.Elapsed < s_longest; await Task.Delay(30))
        {
            HttpResponseMessage page = await Watch();
            if (page.IsSuccessStatusCode)
            {
                return page;
            }
            page.Dispose();
        }
        throw new TimeoutException("there was never room for a page");
    }

    public Task<string> Get(string path) => Client.GetStringAsync(path);

    /// <summary>The state of the terminal, once it is one of those that are wanted.</summary>
    public async Task<JsonNode> WaitFor(Func<JsonNode, bool> isWanted)
    {
        for (Stopwatch time = Stopwatch.StartNew(); time.Elapsed < s_longest;)
        {
            JsonNode state = JsonNode.Parse(await Get("/api/state"))!;
            if (isWanted(state))
            {
                return state;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"not seen; the last state was {await Get("/api/state")}");
    }

    public static string Text(string json, string key) => JsonNode.Parse(json)![key]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
