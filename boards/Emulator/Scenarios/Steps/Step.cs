using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Scenarios.Source;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>One step of a scenario.</summary>
public abstract record Step
{
    /// <summary>Where it stands.</summary>
    public SourceMark Mark { get; init; }

    /// <summary>Its verb.</summary>
    public string Verb { get; init; } = "";

    /// <summary>True when it does something to the terminal; neighbouring acts form a group.</summary>
    public virtual bool IsAct => false;

    /// <summary>Does it; null when all is well.</summary>
    public abstract Failure? Perform(Play play);
}
