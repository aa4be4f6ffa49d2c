using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>Understands a rig file. Unknown keys are errors, with their place.</summary>
/// <param name="file">Its name, for messages.</param>
/// <param name="errors">What is wrong goes there.</param>
public sealed class RigReader(string file, ErrorList errors)
{
    private const long UsualCycleNs = 30_000_000_000;

    /// <summary>Boards that a rig can hold.</summary>
    public static IReadOnlyList<string> Boards { get; } = ["Esp32DevKitC", "Esp32S3DevKitC1", "Twin"];

    /// <summary>What the file says; unusable when the error list is not empty.</summary>
    public RigFile Read(string text)
    {
        Node? root = new NodeBuilder(file, errors, "a rig file", "'version: 1' and 'rigs'").Read(text);
        if (root is null)
        {
            return new RigFile([], []);
        }
        var whole = new Value("rig file", root, errors);
        Fields fields = whole.AsFields();
        if (fields.Require("version") is { } version && version.AsText() is not ("1" or ""))
        {
            version.Refuse($"'version' must be 1, not '{version.Node.Text}'");
        }
        Value? list = fields.Require("rigs");
        IReadOnlyList<Value> rigs = list?.AsList() ?? [];
        if (list is { Node: { Kind: NodeKind.List, Items.Count: 0 } })
        {
            list.Refuse("'rigs' is empty");
        }
        IReadOnlyList<Value> quarantine = fields.Find("quarantine")?.AsList() ?? [];
        fields.RefuseRest();
        RigFile result = new([.. rigs.Select(ReadRig)], [.. quarantine.Select(ReadQuarantined)]);
        foreach (Rig twice in result.Rigs.Where((rig, i) => result.Rigs.Take(i).Any(one => one.Id == rig.Id)))
        {
            whole.Refuse($"two rigs are called '{twice.Id}'");
        }
        return result;
    }

    private static Rig ReadRig(Value value)
    {
        Fields fields = value.AsFields();
        Value? store = fields.Find("store");
        Value? host = fields.Find("host");
        Value? timing = fields.Find("timing");
        Value? power = fields.Find("power");
        Rig rig = new()
        {
            Id = fields.Require("id")?.AsText() ?? "",
            Board = fields.Require("board")?.AsOneOf(Boards) ?? "",
            JigPort = ReadPort(fields.Require("jig"), "protocol") ?? "",
            ConsolePort = ReadConsole(fields.Require("console")),
            Flash = [.. ReadFlash(fields.Find("flash"))],
            Cycle = ReadCycle(power),
            Has = [.. (fields.Require("has")?.AsList() ?? []).Select(one => one.AsOneOf([.. Feature.Words.Keys]))],
        };
        rig = WithStore(WithHost(WithTiming(rig, timing), host), store);
        fields.RefuseRest();
        if (rig.ConsolePort is { Length: > 0 } port
            && RealPath.Comparer.Equals(RealPath.Of(port), RealPath.Of(rig.JigPort)))
        {
            value.Refuse($"jig and console have one port, {port}: a console that comes through the jig is "
                + "'{ through: jig }'");
        }
        bool isMadeByTool = rig.IsFreshEachCase && rig.Board is not ("Twin" or "");
        if (isMadeByTool != rig.Flash.Count > 0)
        {
            value.Refuse("'flash' and 'store: { each: case }' need each other; a twin makes itself as new");
        }
        if (rig.Keys is not null && !isMadeByTool)
        {
            value.Refuse("'reset: keys' needs 'each: case' and a board that 'flash' makes as new");
        }
        if (rig.Has.Contains(Feature.ArmedCut) && rig.ConsolePort is not null)
        {
            value.Refuse("'has: [armed-cut]' needs 'console: { through: jig }': the jig must hear the word");
        }
        if (rig.Has.Contains(Feature.Issuer) && rig.Host is null)
        {
            value.Refuse("'has: [issuer]' needs 'host: { listen: ADDRESS:PORT }'");
        }
        return rig;
    }

    private static string? ReadPort(Value? value, string alsoKnown)
    {
        Fields? fields = value?.AsFields();
        string? port = fields?.Require("port")?.AsText();
        fields?.Find(alsoKnown)?.AsOneOf("1");
        fields?.RefuseRest();
        return port;
    }

    private static string? ReadConsole(Value? value)
    {
        Fields? fields = value?.AsFields();
        Value? through = fields?.Find("through");
        through?.AsOneOf("jig");
        string? port = through is null ? fields?.Require("port")?.AsText() : null;
        fields?.RefuseRest();
        return port;
    }

    private static IEnumerable<ToolOrder> ReadFlash(Value? value) =>
        value is null ? []
        : value.Node.Kind == NodeKind.List ? value.AsList().Select(ReadTool) : [ReadTool(value)];

    private static ToolOrder ReadTool(Value value)
    {
        Fields fields = value.AsFields();
        string tool = fields.Require("tool")?.AsText() ?? "";
        string[] arguments = [.. (fields.Find("arguments")?.AsList() ?? []).Select(one => one.AsText())];
        long timeoutNs = fields.Require("timeout")?.AsTimeNs() ?? 0;
        fields.RefuseRest();
        return new ToolOrder(tool, arguments, TimeOf(timeoutNs));
    }

    // "1-1.4" is port 4 of the hub at 1-1.
    private static ToolOrder? ReadCycle(Value? power)
    {
        Fields? fields = power?.AsFields();
        fields?.Find("cut")?.AsOneOf("jig");
        Fields? cycle = fields?.Find("cycle")?.AsFields();
        fields?.RefuseRest();
        Value? place = cycle?.Require("uhubctl");
        string tool = cycle?.Find("tool")?.AsText() ?? "uhubctl";
        long timeoutNs = cycle?.Find("timeout")?.AsTimeNs() ?? UsualCycleNs;
        cycle?.RefuseRest();
        string text = place?.AsText() ?? "";
        int dot = text.LastIndexOf('.');
        bool isPlace = dot > 0
            && int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (text.Length > 0 && !isPlace)
        {
            place!.Refuse($"'uhubctl' is the place of a hub and the number of its port, as 1-1.4, not '{text}'");
        }
        return !isPlace ? null : new ToolOrder(
            tool, ["-l", text[..dot], "-p", text[(dot + 1)..], "-a", "cycle"], TimeOf(timeoutNs));
    }

    private static Rig WithStore(Rig rig, Value? value)
    {
        Fields? fields = value?.AsFields();
        string? each = fields?.Require("each")?.AsOneOf("case", "run");
        bool hasKeys = fields?.Find("reset")?.AsOneOf("keys") == "keys";
        string? sheet = hasKeys ? fields!.Require("sheet")?.AsText() : null;
        string? folder = hasKeys ? fields!.Require("folder")?.AsText() : null;
        fields?.RefuseRest();
        return rig with
        {
            IsFreshEachCase = each == "case",
            Keys = hasKeys ? new KeyOrder(sheet ?? "", folder ?? "") : null,
        };
    }

    private static Rig WithTiming(Rig rig, Value? value)
    {
        Fields? fields = value?.AsFields();
        Rig result = rig with
        {
            Factor = fields?.Find("factor")?.AsWhole(1, 100) ?? rig.Factor,
            Slack = fields?.Find("slack") is { } slack ? TimeOf(slack.AsTimeNs()) : rig.Slack,
            Boot = fields?.Find("boot") is { } boot ? TimeOf(boot.AsTimeNs()) : rig.Boot,
        };
        fields?.RefuseRest();
        return result;
    }

    private static Rig WithHost(Rig rig, Value? value)
    {
        Fields? fields = value?.AsFields();
        Value? listen = fields?.Require("listen");
        Value? date = fields?.Find("date");
        fields?.RefuseRest();
        bool isDay = date is null || DateTime.TryParseExact(date.AsText(), "yyMMdd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _);
        if (!isDay)
        {
            date!.Refuse($"'date' is a day as 261124, not '{date.AsText()}'");
        }
        IPEndPoint? place = null;
        string text = listen?.AsText() ?? "";
        if (text.Length > 0 && (!IPEndPoint.TryParse(text, out place) || $"{place}" != text))
        {
            listen!.Refuse($"'listen' is an IPv4 address and a port, as 127.0.0.1:7001, not '{text}'");
        }
        return rig with { Host = place, HostDate = date?.AsText() };
    }

    private static QuarantinedCase ReadQuarantined(Value value)
    {
        Fields fields = value.AsFields();
        string name = fields.Require("case")?.AsText() ?? "";
        Value? until = fields.Require("until");
        string reason = fields.Require("reason")?.AsText() ?? "";
        fields.RefuseRest();
        string text = until?.AsText() ?? "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day) && text.Length > 0)
        {
            until!.Refuse($"'until' is a day as 2027-01-31, not '{text}'");
        }
        return new QuarantinedCase(name, day, reason);
    }

    private static TimeSpan TimeOf(long ns) => TimeSpan.FromTicks(ns / TimeSpan.NanosecondsPerTick);
}
