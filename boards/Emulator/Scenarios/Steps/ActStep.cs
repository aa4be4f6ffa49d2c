using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>A step that does something to the terminal and cannot fail by itself.</summary>
public abstract record ActStep : Step
{
    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        Act(play.Bench);
        return null;
    }

    /// <summary>Does it.</summary>
    protected abstract void Act(IBench bench);
}
