using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

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

    /// <summary>The rig or the bench failed, or a file cannot be written.</summary>
    public const int Infrastructure = 3;

    /// <summary>The run used up its time, virtual or real.</summary>
    public const int Timeout = 4;

    /// <summary>
    /// True for what is wrong with what a command was given; a file that it cannot write is trouble of the machine, and
    /// is left to <see cref="CommandLine"/>.
    /// </summary>
    public static bool IsBadInput(Exception exception) =>
        exception is FormatException or InvalidDataException or UnauthorizedAccessException
            or IOException and not UnwritableException;

    /// <summary>The code where something that was to be written is lost: one that says more stays.</summary>
    public static int WithLoss(int code) => code is Pass or Timeout ? Infrastructure : code;

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
