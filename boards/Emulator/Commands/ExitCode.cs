using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Commands;

/// <summary>Exit codes of the contract.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Pass = 0;

    /// <summary>A scenario failed.</summary>
    public const int Failed = 1;

    /// <summary>A bad file or bad usage.</summary>
    public const int BadInput = 2;

    /// <summary>The rig, the bench or the file system failed.</summary>
    public const int Infrastructure = 3;

    /// <summary>The run used up its time, virtual or real.</summary>
    public const int Timeout = 4;

    /// <summary>Of a run with these results: the same, but power cuts that no case has were ordered badly.</summary>
    public static int Of(IReadOnlyCollection<CaseResult> results, bool failsOnSkip)
    {
        Verdict[] ends = [.. results.Select(result => result.Verdict)];
        return MissedCut.IsInNone(results) && !ends.Contains(Verdict.Fail) ? BadInput : Of(ends, failsOnSkip);
    }

    /// <summary>Of a run with these ends; the worst counts. Where all were skipped nothing is known.</summary>
    public static int Of(IEnumerable<Verdict> verdicts, bool failsOnSkip)
    {
        Verdict[] found = [.. verdicts.Distinct()];
        return found.Contains(Verdict.Fail) || (failsOnSkip && found.Contains(Verdict.Skip)) ? Failed
            : found.Contains(Verdict.Infrastructure) ? Infrastructure
            : found.Contains(Verdict.Timeout) ? Timeout
            : found is [Verdict.Skip] ? Infrastructure : Pass;
    }
}
