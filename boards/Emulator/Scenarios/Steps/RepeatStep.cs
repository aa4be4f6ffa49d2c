using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"repeat: 3" with "steps:".</summary>
public sealed record RepeatStep : Step
{
    /// <summary>How often.</summary>
    public int Count { get; init; }

    /// <summary>What is repeated.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <inheritdoc/>
    public override bool EndsGroup => false;

    /// <inheritdoc/>
    public override bool IsChecked => false;

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [.. Steps.SelectMany(step => step.Needs).Distinct()];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        Failure? failure = null;
        for (int i = 0; i < Count && failure is null && !play.IsTimedOut; i++)
        {
            failure = play.Run(Steps);
        }
        return failure;
    }
}
