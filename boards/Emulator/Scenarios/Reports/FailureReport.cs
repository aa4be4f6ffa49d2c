using System;
using System.Buffers;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>Everything that somebody needs to understand and repeat a failure.</summary>
public static class FailureReport
{
    private const int EventCount = 10;

    private static readonly SearchValues<char> s_parted = SearchValues.Create(" \t\n()[]{}<>|&;*?#~\\");
    private static readonly SearchValues<char> s_meant = SearchValues.Create("\"$`!'");

    /// <summary>Place, verb and virtual time on one line.</summary>
    public static string Headline(Failure failure, IBench bench) =>
        $"{failure.Step.Mark}: '{failure.Step.Verb}' failed at {Play.Seconds(bench.NowNs)} virtual: "
        + $"expected {failure.Expected}{(failure.Seen.Length > 0 ? $"; seen: {failure.Seen}" : "")}";

    /// <summary>The report of a failed step.</summary>
    public static string Write(CaseResult result, Failure failure, IBench bench)
    {
        var text = new StringBuilder();
        text.Append($"{failure.Step.Mark}: '{failure.Step.Verb}' failed at ")
            .Append($"{Play.Seconds(bench.NowNs)} virtual\n")
            .Append($"  expected: {failure.Expected}\n");
        if (failure.Seen.Length > 0)
        {
            text.Append($"  seen: {failure.Seen}\n");
        }
        return AppendScene(text, result, bench).ToString();
    }

    /// <summary>The report of a play that was given up.</summary>
    public static string Write(CaseResult result, string message, IBench bench) =>
        AppendScene(new StringBuilder($"{result.Case.File}: {message}\n"), result, bench).ToString();

    /// <summary>The line that plays the case again.</summary>
    public static string Replay(CaseResult result)
    {
        ScenarioCase played = result.Case;
        string row = played.Row is { } name ? $" --filter {Quoted(name)}" : "";
        string time = played.Timeout is { } limit ? $" --timeout {Quoted(limit)}" : "";
        string cuts = result.Cuts.Length > 0 ? $" --power-cuts {result.Cuts}" : "";
        string host = HostOf(played);
        return $"replay: {ProgramName.Text} run {Quoted(played.File)}{row} --seed {result.Seed}{time}{cuts}{host}";
    }

    // Where a shell would make something else of it within double quotes, single ones.
    private static string Quoted(string word) =>
        !word.AsSpan().ContainsAny(s_meant)
            ? word.AsSpan().ContainsAny(s_parted) ? $"\"{word}\"" : word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string HostOf(ScenarioCase played)
    {
        if (played.Host is not { } host)
        {
            return played.Rig is { } rig ? $" --rig {rig}" : "";
        }
        string place = $"{host.Name}:{host.Port}";
        return host.TlsName is { } name ? $" --host \"{place} tls {name}\" --authority {played.Authority}"
            : place.StartsWith("127.", StringComparison.Ordinal) ? $" --host {place}"
            : $" --host \"{place} plain\"";
    }

    private static StringBuilder AppendScene(StringBuilder text, CaseResult result, IBench bench)
    {
        text.Append($"  state: {bench.State}\n  display:\n");
        foreach (string line in DisplayFrame.Of(bench.Display).TrimEnd('\n').Split('\n'))
        {
            text.Append($"    {line}\n");
        }
        text.Append(bench.Events.Count == 0 ? "  no events\n" : "  last events:\n");
        foreach (TraceEvent entry in bench.Events.Skip(bench.Events.Count - EventCount))
        {
            text.Append($"    {EventText.Line(entry)}\n");
        }
        return text.Append(Replay(result)).Append('\n');
    }
}
