using System.Collections.Generic;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>A <see cref="CaseResult"/> without what cannot be written down, and its place among all cases.</summary>
public sealed record ShardCase
{
    /// <summary>Place among the cases of all parts.</summary>
    public required int Place { get; init; }

    /// <summary>File of the scenario.</summary>
    public required string File { get; init; }

    /// <summary>Name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>Its seed.</summary>
    public required int Seed { get; init; }

    /// <summary>How it ended.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One line on why.</summary>
    public required string Message { get; init; }

    /// <summary>The story of a failure.</summary>
    public required string Report { get; init; }

    /// <summary>What the bench had not.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Invariants that nobody checked.</summary>
    public required IReadOnlyList<string> Unchecked { get; init; }

    /// <summary>How often it was begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>Power cuts that were tried.</summary>
    public required int CutPoints { get; init; }

    /// <summary>Real time that they took, in seconds.</summary>
    public required double CutSeconds { get; init; }

    /// <summary>Real time of the play, in seconds.</summary>
    public required double RealSeconds { get; init; }

    /// <summary>Virtual time, in ns.</summary>
    public required long VirtualNs { get; init; }

    /// <summary>Of a result.</summary>
    public static ShardCase Of(CaseResult result, int place) => new()
    {
        Place = place,
        File = result.Case.File,
        Name = result.Case.Name,
        Seed = result.Seed,
        Verdict = result.Verdict,
        Message = result.Message,
        Report = result.Report,
        Missing = result.Missing,
        Unchecked = result.Unchecked,
        Attempts = result.Attempts,
        CutPoints = result.CutPoints,
        CutSeconds = result.CutSeconds,
        RealSeconds = result.RealSeconds,
        VirtualNs = result.VirtualNs,
    };

    /// <summary>The result again.</summary>
    public CaseResult ToResult() => new()
    {
        Case = new ScenarioCase { File = File, Name = Name },
        Seed = Seed,
        Verdict = Verdict,
        Message = Message,
        Report = Report,
        Missing = Missing,
        Unchecked = Unchecked,
        Attempts = Attempts,
        CutPoints = CutPoints,
        CutSeconds = CutSeconds,
        RealSeconds = RealSeconds,
        VirtualNs = VirtualNs,
    };
}
