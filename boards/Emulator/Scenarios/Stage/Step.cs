using System.Collections.Generic;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>One step of a scenario.</summary>
public abstract record Step
{
    /// <summary>Where it stands.</summary>
    public SourceMark Mark { get; init; }

    /// <summary>Its verb.</summary>
    public string Verb { get; init; } = "";

    /// <summary>True when it does something to the terminal; neighbouring acts form a group.</summary>
    public virtual bool IsAct => false;

    /// <summary>True when the next act begins a new group after this step.</summary>
    public virtual bool EndsGroup => !IsAct;

    /// <summary>True when secrets and invariants are looked at after it; a step made of steps leaves that to them.
    /// </summary>
    public virtual bool IsChecked => true;

    /// <summary>What the bench must have for it, by the words of Feature.</summary>
    public abstract IReadOnlyCollection<string> Needs { get; }

    /// <summary>Does it; null when all is well.</summary>
    public abstract Failure? Perform(Play play);
}
