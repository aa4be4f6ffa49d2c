using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Commands;

/// <summary>What a run has not looked at: skipped cases by what was missing, invariants that nobody checked.</summary>
public static class SkipSummary
{
    /// <summary>Writes it; nothing where all was played and checked.</summary>
    public static void Write(IReadOnlyList<CaseResult> results, TextWriter output, TextWriter errors)
    {
        WriteCounts(output, "skipped for want of", results.SelectMany(result => result.Missing));
        WriteCounts(output, "not checked here", results.SelectMany(result => result.Unchecked));
        if (MissedCut.IsInNone(results))
        {
            errors.WriteLine($"error: {Ordered(results)}");
        }
        else if (results.Count > 0 && results.All(result => result.Verdict == Verdict.Skip))
        {
            output.WriteLine($"NOTHING WAS PLAYED: all {results.Count} cases were skipped; this is no pass");
        }
    }

    private static string Ordered(IReadOnlyList<CaseResult> results)
    {
        CaseResult[] without = [.. results.Where(MissedCut.IsOf)];
        return without is [{ } one] ? $"'{one.Case.Name}': {one.Message}"
            : $"'--power-cuts': none of {without.Length} cases has all cuts of it, so nothing is proven";
    }

    private static void WriteCounts(TextWriter output, string what, IEnumerable<string> names)
    {
        string counts = string.Join(", ", names.GroupBy(name => name)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}"));
        if (counts.Length > 0)
        {
            output.WriteLine($"{what}: {counts}");
        }
    }
}
