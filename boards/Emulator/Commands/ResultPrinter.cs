using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Commands;

/// <summary>Prints results: a line for each case, the story of each failure, a summary.</summary>
public sealed class ResultPrinter(Streams streams)
{
    /// <summary>True for a result that fails a run.</summary>
    public static bool IsBad(CaseResult result) => result.Verdict is not (Verdict.Pass or Verdict.Skip);

    /// <summary>One case with all its seeds.</summary>
    public void Case(ScenarioCase scenario, IReadOnlyList<CaseResult> results)
    {
        CaseResult worst = results.FirstOrDefault(IsBad) ?? results[0];
        string time = string.Create(CultureInfo.InvariantCulture,
            $"{results.Sum(r => r.VirtualNs) / 1e9:0.000} s {(scenario.Rig is null ? "virtual" : "real")}");
        string seeds = results.Count > 1 ? $"  {results.Count} seeds" : "";
        string detail = worst.Verdict == Verdict.Skip ? worst.Message : $"{time}{Attempts(results)}";
        streams.Output.WriteLine($"{Label(worst)}  {scenario.Name}{seeds}  {detail}{Cuts(results)}");
        foreach (CaseResult bad in results.Where(IsBad))
        {
            streams.Output.Write(bad.Report);
        }
        if (results.Count > 1 && IsBad(worst))
        {
            streams.Output.WriteLine(
                $"  failing seeds: {string.Join(", ", results.Where(IsBad).Select(r => r.Seed))}");
        }
    }

    /// <summary>The last line, with how much faster than real the time went.</summary>
    public void Summary(IReadOnlyList<CaseResult> results, TimeSpan real)
    {
        double virtualSeconds = results.Sum(result => result.VirtualNs / 1e9);
        double ratio = virtualSeconds / Math.Max(real.TotalSeconds, 1e-6);
        string counts = string.Join(", ", results.GroupBy(result => result.Verdict)
            .OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}"));
        counts = counts.Length == 0 ? "no case" : counts;
        SkipSummary.Write(results, streams.Output, streams.Error);
        streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{counts}; {virtualSeconds:0.000} s virtual in {real.TotalSeconds:0.000} s real "
            + $"({ratio:0} x)"));
    }

    private static string Attempts(IReadOnlyList<CaseResult> results)
    {
        int most = results.Max(result => result.Attempts);
        return most == 1 ? "" : $"  at attempt {most}: {results.First(result => result.Attempts == most).Message}";
    }

    private static string Cuts(IReadOnlyList<CaseResult> results)
    {
        int points = results.Sum(result => result.CutPoints);
        double seconds = results.Sum(result => result.CutSeconds);
        return points == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"  {points} cut points in {seconds:0.0} s real");
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "passed",
        Verdict.Fail => "failed",
        Verdict.Skip => "skipped",
        Verdict.Timeout => "timed out",
        _ => "infrastructure",
    };

    private string Label(CaseResult result)
    {
        (string word, int colour) = result.Verdict switch
        {
            Verdict.Pass => ("pass", 32),
            Verdict.Skip => ("skip", 33),
            Verdict.Timeout => ("TIME", 31),
            Verdict.Infrastructure when OutputTrouble.HasEnded(result.Message) => ("FILE", 31),
            Verdict.Infrastructure => (result.Case.Rig is null ? "ERR " : "RIG ", 31),
            _ => ("FAIL", 31),
        };
        return streams.HasColours ? $"\u001b[{colour}m{word}\u001b[0m" : word;
    }
}
