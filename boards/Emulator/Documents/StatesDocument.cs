using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Documents;

/// <summary>The transition table as text and as docs/states.md, read from the table that the firmware runs.</summary>
public static class StatesDocument
{
    private const string PinDeadline = "30 s to the first key, 10 s between keys, 60 s in all";

    private static readonly TerminalState[] s_states = Enum.GetValues<TerminalState>();
    private static readonly TerminalEvent[] s_events = Enum.GetValues<TerminalEvent>();

    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.Write("# States\n\n");
        output.Write("Made from the table in `firmware/Rules/SaleTransitions.cs` by ");
        output.Write("`dotnet run --project boards/Emulator -- states --markdown`; a test compares them.\n\n");
        output.Write("An event runs the first of its rows whose guard holds. Below each table stand the events that ");
        output.Write("change nothing there: ignored, they mean nothing in that state; refused, they ask for ");
        output.Write("something that the state does not allow. `states` without `--markdown` prints every row.\n\n");
        WriteDiagram(output);
        WriteTimeouts(output);
        foreach (TerminalState state in s_states)
        {
            WriteState(output, state);
        }
        WaysOut.WriteMarkdown(output);
    }

    /// <summary>Writes one line for each row.</summary>
    public static void WriteText(TextWriter output)
    {
        foreach (StateRow row in s_states.SelectMany(RowsOf))
        {
            string guard = row.Guard == Guard.None ? "" : $" [{row.Guard}]";
            output.Write($"{row.From,-14} {row.Happened + guard,-28} {row.Effect,-18} {row.Next}\n");
        }
    }

    /// <summary>States that a state leads to, with the events that do it.</summary>
    public static IReadOnlyDictionary<TerminalState, IReadOnlyList<string>> WaysOf(TerminalState state) => RowsOf(state)
        .Where(row => row.Next != state)
        .GroupBy(row => row.Next)
        .ToDictionary(way => way.Key, way => (IReadOnlyList<string>)
            [.. way.Select(row => row.Happened.ToString()).Distinct()]);

    private static void WriteDiagram(TextWriter output)
    {
        output.Write("```mermaid\nstateDiagram-v2\n    [*] --> Starting\n");
        foreach (IGrouping<(TerminalState, TerminalState), StateRow> way in s_states.SelectMany(RowsOf)
            .Where(row => row.From != row.Next)
            .GroupBy(row => (row.From, row.Next)))
        {
            IEnumerable<string> causes = way.Select(row => row.Happened.ToString()).Distinct();
            output.Write($"    {way.Key.Item1} --> {way.Key.Item2}: {string.Join(", ", causes)}\n");
        }
        output.Write("```\n\n");
    }

    private static void WriteTimeouts(TextWriter output)
    {
        output.Write("| state | deadline |\n|---|---|\n");
        foreach (TerminalState state in s_states)
        {
            int timeoutMs = StateTimeouts.Of(state);
            string deadline = timeoutMs == StateTimeouts.None ? PinDeadline : $"{timeoutMs} ms";
            output.Write($"| {state} | {deadline} |\n");
        }
        output.Write('\n');
    }

    private static void WriteState(TextWriter output, TerminalState state)
    {
        ILookup<bool, StateRow> rows = RowsOf(state).GroupBy(row => row.Happened)
            .SelectMany(same => same.Select(row => (row, IsFolded: same.All(StandsStill))))
            .ToLookup(one => one.IsFolded, one => one.row);
        output.Write($"## {state}\n\n| event | guard | effect | next |\n|---|---|---|---|\n");
        foreach (StateRow row in rows[false])
        {
            string guard = row.Guard == Guard.None ? "" : row.Guard.ToString();
            string next = StandsStill(row) ? "-" : row.Next.ToString();
            output.Write($"| {row.Happened} | {guard} | {row.Effect} | {next} |\n");
        }
        output.Write('\n');
        WriteFolded(output, "Ignored", rows[true].Where(row => row.Effect == Effect.Ignore));
        WriteFolded(output, "Refused", rows[true].Where(row => row.Effect == Effect.Refuse));
    }

    private static bool StandsStill(StateRow row) => row.Effect is Effect.Ignore or Effect.Refuse;

    private static void WriteFolded(TextWriter output, string what, IEnumerable<StateRow> rows)
    {
        string events = string.Join(", ", rows.Select(row => row.Happened));
        if (events.Length > 0)
        {
            output.Write($"{what}: {events}.\n\n");
        }
    }

    private static IEnumerable<StateRow> RowsOf(TerminalState state)
    {
        TransitionTable table = SaleTransitions.Build();
        foreach (TerminalEvent happened in s_events)
        {
            int row = table.FirstRow(state, happened);
            do
            {
                yield return new(state, happened, table.GuardAt(row), table.EffectAt(row), table.NextAt(row));
            }
            while (table.GuardAt(row++) != Guard.None);
        }
    }

    private sealed record StateRow(
        TerminalState From, TerminalEvent Happened, Guard Guard, Effect Effect, TerminalState Next);
}
