using System.Collections.Generic;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"delay: 500ms": neither begins nor ends a group of acts.</summary>
public sealed record DelayStep : Step
{
    /// <summary>How long, in ns.</summary>
    public long DurationNs { get; init; }

    /// <inheritdoc/>
    public override bool EndsGroup => false;

    /// <summary>Understands the value of the verb.</summary>
    public static DelayStep Read(Value value) => new() { DurationNs = value.AsTimeNs() };

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        play.Let(DurationNs);
        return null;
    }
}
