using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>The front panel: one terminal, one page, one API, on one port.</summary>
public sealed class PanelServer : IAsyncDisposable
{
    private const int MostConnections = 512;

    private readonly SnapshotHub _hub = new();
    private readonly WebApplication _application;

    /// <summary>A server that does not listen yet; its terminal has no power.</summary>
    /// <param name="factory">Makes the bench.</param>
    /// <param name="options">How it is served.</param>
    public PanelServer(IBenchFactory factory, PanelOptions options)
    {
        Live = new LiveBench(factory, options.Bench, _hub);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddRouting();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(
            host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        _application = builder.Build();
        _application.Lifetime.ApplicationStopping.Register(_hub.Close);
        Map(options);
    }

    /// <summary>The terminal.</summary>
    public LiveBench Live { get; }

    /// <summary>Where it listens, as "http://127.0.0.1:5080".</summary>
    public string Address => _application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Begins to listen, and then switches the terminal on.</summary>
    /// <exception cref="IOException">Nothing can listen at the address.</exception>
    public async Task Start()
    {
        await Listen();
        Live.Start();
    }

    /// <summary>Begins to listen; the terminal stays off until it is started, and what is asked waits.</summary>
    /// <exception cref="IOException">Nothing can listen at the address.</exception>
    public Task Listen() => _application.StartAsync();

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="stop">Tells it to stop.</param>
    /// <exception cref="Exception">The bench broke.</exception>
    public async Task Serve(CancellationToken stop)
    {
        Task stopped = Task.Delay(Timeout.Infinite, stop);
        await await Task.WhenAny(Live.Ended, stopped.ContinueWith(_ => { }, TaskScheduler.Default));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        Live.Dispose();
        await _application.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions kestrel, PanelOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestText.MostBytes;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Listen(options.Address, options.Port);
    }

    private void Map(PanelOptions options)
    {
        _application.Use(next => context => ReadAsGet(context, next));
        _application.Use(next => context => new RequestGuard(options.Address).Check(context, next));
        if (options.Token is not null)
        {
            TokenGuard token = new(options.Token);
            _application.Use(next => context => token.Check(context, next));
        }
        _application.Use(next => context => Explain(context, next));
        _application.UseRouting();
        PageFiles.Map(_application);
        new CommandEndpoints(Live, options).Map(_application);
        new ReadingEndpoints(Live).Map(_application);
        _application.MapGet(EventsEndpoint.Path, new EventsEndpoint(_hub).Stream);
    }

    // The server leaves the body of an answer to HEAD away by itself. The stream of events would never end.
    private static Task ReadAsGet(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsHead(request.Method) && request.Path != EventsEndpoint.Path)
        {
            request.Method = HttpMethods.Get;
        }
        return next(context);
    }

    private static async Task Explain(HttpContext context, RequestDelegate next)
    {
        await next(context);
        int status = context.Response.StatusCode;
        if (!context.Response.HasStarted && status is 404 or 405)
        {
            string reason = status == 404 ? "there is nothing of that name" : "another method is meant";
            await Reply.Error(context, status, reason);
        }
    }
}
