using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>What changes something: all of it by POST.</summary>
/// <param name="live">The terminal.</param>
/// <param name="options">How the panel was started.</param>
public sealed class CommandEndpoints(LiveBench live, PanelOptions options)
{
    private const string NumberKey = "number";
    private const long LongestAdvanceNs = 3600L * 1_000_000_000;

    private static readonly Dictionary<string, PaceMode> s_paces =
        Enum.GetValues<PaceMode>().ToDictionary(SnapshotWriter.NameOf);

    private readonly PendingSteps _pending = new();

    /// <summary>Adds them to the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/do", Do);
        routes.MapGet($"/api/do/{{{NumberKey}:long}}", Ask);
        routes.MapPost("/api/pace", SetPace);
        routes.MapPost("/api/terminal", Replace);
    }

    private async Task Do(HttpContext context)
    {
        if (await RequestText.Read(context) is not { } text)
        {
            return;
        }
        ErrorList errors = new();
        IReadOnlyList<StepRequest> steps = StepRequestReader.Read(text, errors);
        if (!errors.IsEmpty)
        {
            await Refuse(context, errors);
        }
        else if (live.TryDo(steps) is { } outcome)
        {
            await Answer(context, outcome, null);
        }
        else
        {
            context.Response.Headers.RetryAfter = "1";
            await Reply.Error(context, StatusCodes.Status503ServiceUnavailable, "too many steps are waiting");
        }
    }

    // What became of steps that were still waiting when their request was answered.
    private async Task Ask(HttpContext context)
    {
        long number = long.Parse((string)context.GetRouteValue(NumberKey)!, CultureInfo.InvariantCulture);
        await (_pending.Find(number) is { } outcome ? Answer(context, outcome, number)
            : Reply.Error(context, StatusCodes.Status404NotFound, "no steps of that number are known"));
    }

    private async Task Answer(HttpContext context, Task<StepOutcome> outcome, long? number)
    {
        if (await Task.WhenAny(outcome, Task.Delay(options.Patience, context.RequestAborted)) != outcome)
        {
            JsonObject waiting = new() { ["waiting"] = true, ["id"] = number ?? _pending.Add(outcome) };
            await Reply.Object(context, StatusCodes.Status202Accepted, waiting);
            return;
        }
        string error = (await outcome).Error;
        if (error.Length > 0)
        {
            await Reply.Error(context, StatusCodes.Status409Conflict, error);
            return;
        }
        await Reply.Object(context, StatusCodes.Status200OK, await live.Look(Brief));
    }

    private static JsonObject Brief(LiveTerminal terminal) => new JsonObject
    {
        ["timeNs"] = terminal.Bench.NowNs,
        ["state"] = terminal.Bench.State,
        ["display"] = new JsonArray([.. terminal.Bench.Display.Select(line => (JsonNode)line)]),
    };

    private async Task SetPace(HttpContext context)
    {
        if (await ReadFields(context, "pace", """{"speed": "1x"}""") is not var (fields, errors))
        {
            return;
        }
        string? speed = fields.Find("speed")?.AsOneOf([.. s_paces.Keys]);
        double? advanceNs = fields.Find("step")?.AsQuantity(Quantity.TimeNs, 1, LongestAdvanceNs);
        fields.RefuseRest();
        if (errors.IsEmpty && speed is null && advanceNs is null)
        {
            errors.Add(fields.Mark, ErrorCodes.Missing, "'pace' needs 'speed' or 'step'");
        }
        else if (errors.IsEmpty && speed is not null && advanceNs is not null && s_paces[speed] != PaceMode.Paused)
        {
            errors.Add(fields.Mark, ErrorCodes.BadValue, $"'step' is for a paused terminal, not for '{speed}'");
        }
        if (!errors.IsEmpty)
        {
            await Refuse(context, errors);
            return;
        }
        Apply(advanceNs is null ? s_paces[speed!] : PaceMode.Paused, (long)(advanceNs ?? 0));
        await (live.Pace.Mode == PaceMode.Paused && advanceNs is null ? live.Stand() : Task.CompletedTask);
        await Reply.Object(context, StatusCodes.Status200OK,
            new JsonObject { ["pace"] = SnapshotWriter.NameOf(live.Pace.Mode) });
    }

    private void Apply(PaceMode mode, long advanceNs)
    {
        if (live.Pace.Mode != mode)
        {
            live.Pace.Mode = mode;
        }
        live.Pace.Advance(advanceNs);
        live.PaceChanged();
    }

    private async Task Replace(HttpContext context)
    {
        if (await ReadFields(context, "terminal", """{"seed": 7}""") is not var (fields, errors))
        {
            return;
        }
        BenchOptions usual = options.Bench;
        BenchOptions wanted = usual with
        {
            Seed = (int?)fields.Find("seed")?.AsWhole(0, int.MaxValue) ?? usual.Seed,
            Language = fields.Find("language")?.AsOneOf("en", "zh") ?? usual.Language,
        };
        fields.RefuseRest();
        if (!errors.IsEmpty)
        {
            await Refuse(context, errors);
            return;
        }
        await live.Replace(wanted);
        JsonObject brief = await live.Look(Brief);
        brief["pace"] = SnapshotWriter.NameOf(live.Pace.Mode);
        await Reply.Object(context, StatusCodes.Status200OK, brief);
    }

    private static async Task<(Fields Fields, ErrorList Errors)?> ReadFields(
        HttpContext context, string name, string example)
    {
        if (await RequestText.Read(context) is not { } text)
        {
            return null;
        }
        ErrorList errors = new();
        Node? root = StepRequestReader.ReadRoot(text, $"a mapping, as {example}", errors);
        if (root is not null)
        {
            Fields fields = new Value(name, root, errors).AsFields();
            if (errors.IsEmpty)
            {
                return (fields, errors);
            }
        }
        await Refuse(context, errors);
        return null;
    }

    private static Task Refuse(HttpContext context, ErrorList errors) => Reply.Error(
        context, StatusCodes.Status400BadRequest, string.Join("; ", errors.Sorted.Select(error => error.Message)));
}
