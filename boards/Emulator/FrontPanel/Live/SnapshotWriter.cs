using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>The terminal at one moment as JSON: all that a page shows.</summary>
public static class SnapshotWriter
{
    private const int EventTail = 40;
    private const string PresentPrefix = "present: ";

    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON object.</summary>
    public static byte[] Write(LiveTerminal terminal, PaceMode pace)
    {
        ArrayBufferWriter<byte> buffer = new(8192);
        using Utf8JsonWriter json = new(buffer, s_options);
        json.WriteStartObject();
        WriteTerminal(json, terminal);
        WriteSettings(json, terminal.Settings);
        WriteFaults(json, terminal.Bench);
        WriteEvents(json, terminal.Bench.Events);
        json.WriteString("pace", NameOf(pace));
        json.WriteNumber("recorded", terminal.Record.Count);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The word of the API for a pace.</summary>
    public static string NameOf(PaceMode pace) => pace switch
    {
        PaceMode.Paused => "pause",
        PaceMode.RealTime => "1x",
        _ => "max",
    };

    private static void WriteTerminal(Utf8JsonWriter json, LiveTerminal terminal)
    {
        IBench bench = terminal.Bench;
        json.WriteNumber("timeNs", bench.NowNs);
        json.WriteString("terminal", bench.TerminalId);
        json.WriteString("session", terminal.Session);
        json.WriteNumber("seed", terminal.Options.Seed);
        json.WriteString("language", terminal.Options.Language);
        json.WriteString("state", bench.State);
        WriteStrings(json, "display", bench.Display);
        json.WriteBase64String("frame", bench.Frame as byte[] ?? [.. bench.Frame]);
        MoneyWriter.Write(json, terminal);
    }

    private static void WriteSettings(Utf8JsonWriter json, Settings settings)
    {
        json.WriteString("network", settings.Network);
        json.WriteString("answer", settings.Answer);
        json.WriteNumber("latencyNs", settings.LatencyNs);
        json.WriteString("heldKeys", string.Concat(settings.HeldKeys));
        json.WriteStartObject("device");
        foreach ((string part, string condition) in settings.Device)
        {
            json.WriteString(part, condition);
        }
        json.WriteEndObject();
    }

    private static void WriteFaults(Utf8JsonWriter json, IBench bench)
    {
        WriteStrings(json, "faults", bench.Report
            .Where(line => line.StartsWith(PresentPrefix, StringComparison.Ordinal))
            .Select(line => line[PresentPrefix.Length..]));
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<TraceEvent> events)
    {
        int first = Math.Max(0, events.Count - EventTail);
        json.WriteNumber("journalFirst", first);
        json.WriteStartArray("journal");
        for (int i = first; i < events.Count; i++)
        {
            WriteEvent(json, events[i]);
        }
        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, TraceEvent entry)
    {
        json.WriteStartObject();
        json.WriteNumber("t", entry.TimeMs);
        json.WriteString("event", entry.Name);
        json.WriteString("data", string.Join(' ', entry.Data.Select(pair => $"{pair.Key}={pair.Value}")));
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
