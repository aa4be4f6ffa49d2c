using System;
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
    /// <summary>What <see cref="Do"/> answers when the panel's patience ended before the step did.</summary>
    public const string Waiting = "202 waiting";

    private readonly PanelServer _server;

    private PanelHost(PanelServer server)
    {
        _server = server;
        Client = new HttpClient
        {
            BaseAddress = new Uri(server.Address.Replace("0.0.0.0", "127.0.0.1")),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public HttpClient Client { get; }

    /// <summary>Starts one; time runs as fast as it can unless told.</summary>
    public static async Task<PanelHost> Start(PanelOptions? options = null, string pace = "max")
    {
        PanelServer server = new(new BenchFactory(), (options ?? new PanelOptions()) with { Port = 0 });
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

    /// <summary>Does a step and answers the state after it.</summary>
    public async Task<string> Do(string step)
    {
        (HttpStatusCode status, string body) = await Post("/api/do", step, "application/yaml");
        return status switch
        {
            HttpStatusCode.OK => Text(body, "state"),
            HttpStatusCode.Accepted => Waiting,
            _ => $"{(int)status} {Text(body, "error")}",
        };
    }

    public Task<string> Get(string path) => Client.GetStringAsync(path);

    /// <summary>The state of the terminal, once it is one of those that are wanted.</summary>
    public async Task<JsonNode> WaitFor(Func<JsonNode, bool> isWanted)
    {
        for (int i = 0; i < 600; i++)
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
