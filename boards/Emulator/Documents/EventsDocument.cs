using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Events;

namespace PosTerminal.Emulator.Documents;

/// <summary>The events with their values as text and as docs/events.md, read from what the trace writes.</summary>
public static class EventsDocument
{
    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.Write("# Events\n\n");
        output.Write("Made from the names that the trace of the terminal writes (`firmware/Console/TraceText.cs`) by ");
        output.Write("`dotnet run --project boards/Emulator -- events --markdown`; a test compares them.\n\n");
        output.Write("They stand in the journal of a run (`--journal FILE`), on the front panel and on the serial ");
        output.Write("line, each with its time in ms. `expect-event` and `expect-no-event` take these names and ");
        output.Write("values and no others: a value that no event has would make a step that can never fail.\n\n");
        output.Write("| event | its values | when |\n|---|---|---|\n");
        foreach (EventShape shape in EventBook.All)
        {
            output.Write($"| `{shape.Name}` | {Names(shape)} | {shape.When} |\n");
        }
        WriteValues(output);
    }

    /// <summary>Writes one line for each event.</summary>
    public static void WriteText(TextWriter output)
    {
        foreach (EventShape shape in EventBook.All)
        {
            string names = string.Join(' ', shape.Values.Select(value => value.Name));
            output.Write($"{shape.Name,-22} {names,-16} {shape.When}\n");
        }
    }

    private static void WriteValues(TextWriter output)
    {
        output.Write("\n| value | can be |\n|---|---|\n");
        foreach (var uses in EventBook.All.SelectMany(shape => shape.Values, (shape, value) => (shape, value))
            .GroupBy(use => use.value.Name))
        {
            IEnumerable<string> texts = uses.GroupBy(use => Words(use.value))
                .Select(same => $"{same.Key}{(same.Count() == uses.Count() ? "" : $" of {Names(same)}")}");
            output.Write($"| `{uses.Key}` | {string.Join("; ", texts)} |\n");
        }

        static string Names(IEnumerable<(EventShape Shape, EventValue Value)> uses) =>
            string.Join(", ", uses.Select(use => $"`{use.Shape.Name}`"));
    }

    private static string Names(EventShape shape) =>
        string.Join(", ", shape.Values.Select(value => $"`{value.Name}`"));

    private static string Words(EventValue value) => value.Name switch
    {
        "code" => "a fault code of [faults](faults.md)",
        "stan" => $"the trace number of the sale, {value.Range}",
        "amount" => $"minor units, {value.Range}",
        _ => value.Range?.ToString() ?? Listed(value.Words),
    };

    private static string Listed(IEnumerable<string> words) => string.Join(" ", words.Select(word => $"`{word}`"));
}
