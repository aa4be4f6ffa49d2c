using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>Understands a rig file. Unknown keys are errors, with their place.</summary>
/// <param name="file">Its name, for messages.</param>
/// <param name="errors">What is wrong goes there.</param>
public sealed class RigReader(string file, ErrorList errors)
{
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
        IReadOnlyList<Value> rigs = fields.Require("rigs")?.AsList() ?? [];
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
        Rig rig = new()
        {
            Id = fields.Require("id")?.AsText() ?? "",
            Board = fields.Require("board")?.AsOneOf(Boards) ?? "",
            JigPort = ReadPort(fields.Require("jig"), "protocol") ?? "",
            ConsolePort = ReadConsole(fields.Require("console")),
            Flash = ReadFlash(fields.Find("flash")),
            Has = [.. (fields.Require("has")?.AsList() ?? []).Select(one => one.AsOneOf([.. Feature.Words.Keys]))],
        };
        rig = WithHost(WithTiming(rig, timing), host) with { IsFreshEachCase = ReadStore(store) };
        fields.RefuseRest();
        bool isMadeByTool = rig.IsFreshEachCase && rig.Board is not ("Twin" or "");
        if (isMadeByTool != rig.Flash is not null)
        {
            value.Refuse("'flash' and 'store: { each: case }' need each other; a twin makes itself as new");
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

    private static FlashOrder? ReadFlash(Value? value)
    {
        Fields? fields = value?.AsFields();
        string tool = fields?.Require("tool")?.AsText() ?? "";
        string[] arguments = [.. (fields?.Find("arguments")?.AsList() ?? []).Select(one => one.AsText())];
        long timeoutNs = fields?.Require("timeout")?.AsTimeNs() ?? 0;
        fields?.RefuseRest();
        return value is null ? null : new FlashOrder(tool, arguments, TimeOf(timeoutNs));
    }

    private static bool ReadStore(Value? value)
    {
        Fields? fields = value?.AsFields();
        string? each = fields?.Require("each")?.AsOneOf("case", "run");
        fields?.RefuseRest();
        return each == "case";
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
