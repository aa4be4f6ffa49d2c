using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>What one machine of several has found, as <c>run --shard I/N --result FILE</c> writes it.</summary>
public sealed record ShardResult
{
    /// <summary>Number of this form.</summary>
    public const int CurrentForm = 2;

    /// <summary>The form of the file.</summary>
    public required int Form { get; init; }

    /// <summary>Version and commit of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Digest of what all machines were asked to play, and how.</summary>
    public required string Order { get; init; }

    /// <summary>Which part this is.</summary>
    public required int Number { get; init; }

    /// <summary>How many parts there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many cases all parts have together, each seed counted.</summary>
    public required int Total { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime StartUtc { get; init; }

    /// <summary>True when a case that was skipped fails the run.</summary>
    public required bool FailsOnSkip { get; init; }

    /// <summary>Its cases.</summary>
    public required IReadOnlyList<ShardCase> Cases { get; init; }
}
