using System;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>Server-sent events: the newest picture of the terminal whenever the browser is ready for it.</summary>
/// <param name="hub">Where the pictures come from.</param>
public sealed class EventsEndpoint(SnapshotHub hub)
{
    /// <summary>Where they are.</summary>
    public const string Path = "/api/events";

    private static readonly byte[] s_begin = Encoding.ASCII.GetBytes("data: ");
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes("\n\n");

    /// <summary>Answers until the browser or the server has gone.</summary>
    public async Task Stream(HttpContext context)
    {
        if (hub.TryJoin() is not { } watcher)
        {
            await Reply.Error(context, StatusCodes.Status503ServiceUnavailable, "too many pages are open");
            return;
        }
        try
        {
            context.Response.ContentType = "text/event-stream";
            await Forward(watcher.Reader, context.Response, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The browser has gone.
        }
        finally
        {
            hub.Leave(watcher);
        }
    }

    private static async Task Forward(
        ChannelReader<byte[]> snapshots, HttpResponse response, CancellationToken gone)
    {
        await response.Body.FlushAsync(gone);
        await foreach (byte[] snapshot in snapshots.ReadAllAsync(gone))
        {
            await response.Body.WriteAsync(s_begin, gone);
            await response.Body.WriteAsync(snapshot, gone);
            await response.Body.WriteAsync(s_end, gone);
            await response.Body.FlushAsync(gone);
        }
    }
}
