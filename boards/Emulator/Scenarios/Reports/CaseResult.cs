using System.Collections.Generic;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>What became of one case with one seed.</summary>
public sealed record CaseResult
{
    /// <summary>The case.</summary>
    public required ScenarioCase Case { get; init; }

    /// <summary>Seed that it was played with.</summary>
    public required int Seed { get; init; }

    /// <summary>How it ended.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One line on why, "" for a pass.</summary>
    public string Message { get; init; } = "";

    /// <summary>The whole story of a failure with its replay line, "" for a pass.</summary>
    public string Report { get; init; } = "";

    /// <summary>What the bench has not and the case needs, by the words of Feature; none for one that was played.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Invariants that should have been checked, and that the bench cannot check.</summary>
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    /// <summary>How often it was begun: more than once after a failure of the bench.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>False where trying again could hide a failure of the terminal.</summary>
    public bool MayTryAgain { get; init; } = true;

    /// <summary>Power cuts that were tried, 0 for a run without any.</summary>
    public int CutPoints { get; init; }

    /// <summary>Real time that they took, in seconds.</summary>
    public double CutSeconds { get; init; }

    /// <summary>The cuts that broke it, as ":12t17", "" where none did.</summary>
    public string Cuts { get; init; } = "";

    /// <summary>Real time of the play without its power cuts, in seconds.</summary>
    public double RealSeconds { get; init; }

    /// <summary>Virtual time used, in ns.</summary>
    public long VirtualNs { get; init; }

    /// <summary>All events.</summary>
    public IReadOnlyList<TraceEvent> Events { get; init; } = [];
}
