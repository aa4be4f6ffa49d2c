using System;
using System.Collections.Generic;

namespace PosTerminal.Fuzz.Targets;

/// <summary>All targets by name; the corpus of each is the folder of that name.</summary>
public static class TargetTable
{
    private static readonly Dictionary<string, Func<IFuzzTarget>> s_makers = new()
    {
        ["message"] = () => new MessageTarget(),
        ["request"] = () => new RequestTarget(),
        ["flux"] = () => new FluxTarget(),
        ["journal"] = () => new JournalTarget(),
        ["scenario"] = () => new ScenarioTarget(),
        ["step"] = () => new StepTarget(),
        ["recording"] = () => new RecordingTarget(),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => s_makers.Keys;

    /// <summary>A target that has read nothing yet.</summary>
    public static IFuzzTarget Make(string name) => s_makers[name]();
}
