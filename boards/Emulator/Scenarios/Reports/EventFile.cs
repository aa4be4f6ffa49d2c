using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>Writes events as JSON lines: t in ms, event, then the data in their order.</summary>
public sealed class EventFile(Stream stream)
{
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the events of one case, each with the name of the scenario where it is given.</summary>
    public void Write(CaseResult result, string? scenario)
    {
        foreach (TraceEvent entry in result.Events)
        {
            using (var json = new Utf8JsonWriter(stream, s_options))
            {
                Write(json, entry, scenario);
            }
            stream.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter json, TraceEvent entry, string? scenario)
    {
        json.WriteStartObject();
        if (scenario is not null)
        {
            json.WriteString("scenario", scenario);
        }
        json.WriteNumber("t", entry.TimeMs);
        json.WriteString("event", entry.Name);
        foreach ((string key, string value) in entry.Data)
        {
            json.WriteString(key, value);
        }
        json.WriteEndObject();
    }
}
