using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>What only looks: all of it by GET.</summary>
/// <param name="live">The terminal.</param>
public sealed class ReadingEndpoints(LiveBench live)
{
    private const int PictureScale = 4;
    private static readonly byte[] s_catalogue = Encoding.UTF8.GetBytes(PanelCatalogue.Write().ToJsonString());

    /// <summary>Adds them to the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue", context => Reply.Bytes(context, Reply.Json, s_catalogue));
        routes.MapGet("/api/state", State);
        routes.MapGet("/api/waves", Waves);
        routes.MapGet("/api/waves.vcd", Waveform);
        routes.MapGet("/api/scenario.yaml", Scenario);
        routes.MapGet("/api/journal.jsonl", Events);
        routes.MapGet("/api/frame.png", Picture);
    }

    private async Task State(HttpContext context) => await Reply.Bytes(context, Reply.Json,
        await live.Look(terminal => SnapshotWriter.Write(terminal, live.Pace.Mode)));

    private async Task Waveform(HttpContext context)
    {
        using StringWriter text = new() { NewLine = "\n" };
        await live.Look(terminal =>
        {
            terminal.WriteVcd(text);
            return true;
        });
        await Reply.Bytes(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()), "waves.vcd");
    }

    private async Task Scenario(HttpContext context) => await Reply.Bytes(
        context, "application/yaml; charset=utf-8",
        Encoding.UTF8.GetBytes(await live.Look(terminal => terminal.Record.Write(terminal.Bench.NowNs))),
        "session.yaml");

    private async Task Events(HttpContext context)
    {
        CaseResult result = await live.Look(terminal => new CaseResult
        {
            Case = new() { File = "", Name = "" },
            Seed = terminal.Options.Seed,
            Verdict = Verdict.Pass,
            Events = Kept(terminal.Bench.Events),
        });
        using MemoryStream lines = new();
        new EventFile(lines).Write(result, null);
        await Reply.Bytes(context, "application/jsonl; charset=utf-8", lines.ToArray(), "journal.jsonl");
    }

    // A terminal that has run for long has forgotten its oldest events, and says so first.
    private static TraceEvent[] Kept(IReadOnlyList<TraceEvent> events)
    {
        TraceEvent[] kept = events.ToArray();
        int forgotten = events.Count - kept.Length;
        string count = forgotten.ToString(CultureInfo.InvariantCulture);
        return forgotten == 0 ? kept
            : [new TraceEvent(kept[0].TimeMs, "journal.forgotten", [new("count", count)]), .. kept];
    }

    private async Task Picture(HttpContext context)
    {
        byte[] frame = await live.Look(terminal => terminal.Bench.Frame.ToArray());
        using MemoryStream picture = new();
        PngPicture.Write(picture, frame, PictureScale);
        await Reply.Bytes(context, "image/png", picture.ToArray());
    }

    private async Task Waves(HttpContext context)
    {
        bool hasFrom = TryRead(context, "from", long.MinValue, out long fromNs);
        bool hasTo = TryRead(context, "to", long.MaxValue, out long toNs);
        if (!hasFrom || !hasTo)
        {
            await Reply.Error(context, StatusCodes.Status400BadRequest, "'from' and 'to' are times in ns");
            return;
        }
        if (fromNs > toNs)
        {
            await Reply.Error(context, StatusCodes.Status400BadRequest, "'from' is after 'to'");
            return;
        }
        JsonNode waves = await live.Look(terminal => WavesDocument.Write(terminal, fromNs, toNs));
        await Reply.Object(context, StatusCodes.Status200OK, waves);
    }

    private static bool TryRead(HttpContext context, string key, long usual, out long number)
    {
        string text = context.Request.Query[key].ToString();
        number = usual;
        return text.Length == 0 || long.TryParse(text, out number);
    }
}
