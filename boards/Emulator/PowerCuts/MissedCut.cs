using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>A cut that was ordered and never came, which proves nothing.</summary>
/// <param name="Point">The cut.</param>
/// <param name="Where">Where it should have come: "the case", or which boot.</param>
/// <param name="Operations">Bytes of each write operation there.</param>
public sealed record MissedCut(CutPoint Point, string Where, IReadOnlyList<int> Operations)
{
    private const string Want = "power cut ";

    /// <summary>Makes a case that had not all its cuts a skipped one.</summary>
    public static CaseResult Skip(CaseResult result, MissedCut missed) => result with
    {
        Verdict = Verdict.Skip,
        Message = missed.ToString(),
        Missing = [Want + missed.Point],
    };

    /// <summary>Makes a case without anything to cut a skipped one.</summary>
    /// <param name="result">The case.</param>
    /// <param name="operations">Its write operations, none of which can be cut as ordered.</param>
    public static CaseResult SkipUncut(CaseResult result, int operations) => result with
    {
        Verdict = Verdict.Skip,
        Message = operations == 0 ? $"no {Want}of it: the case has no write operation"
            : $"no {Want}of it: none of its {operations} write operations can be cut so",
        Missing = [Want + "of any kind"],
    };

    /// <summary>True for a case that was skipped so.</summary>
    public static bool IsOf(CaseResult result) => result.Verdict == Verdict.Skip
        && result.Missing.Any(name => name.StartsWith(Want, StringComparison.Ordinal));

    /// <summary>True where cuts were ordered that no case of a run has, each of its cases being in hand.</summary>
    public static bool IsInNone(IReadOnlyCollection<CaseResult> results) =>
        results.Any(IsOf) && !results.Any(result => result.CutPoints > 0 && !IsOf(result));

    /// <inheritdoc/>
    public override string ToString() => Point.Operation <= Operations.Count
        ? $"no {Want}{Point}: operation {Point.Operation} of {Where} writes {Operations[Point.Operation - 1]} bytes"
        : $"no {Want}{Point}: {Where} has {Operations.Count} write operations";
}
