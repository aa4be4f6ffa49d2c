using System.Collections.Generic;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Emulator.Documents;

/// <summary>What one scenario of the fault matrix showed.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Code">The code that it causes.</param>
/// <param name="RaisedIn">State in which the code was first raised, "" when it was not.</param>
public sealed record FaultMatrixCase(ScenarioCase Scenario, string Code, string RaisedIn)
{
    /// <summary>Why the scenario failed, "" when it passed.</summary>
    public string Message { get; init; } = "";

    /// <summary>What is wrong with it; none where it showed its fault and no other that it does not name.</summary>
    public string Complaint => Message.Length > 0 ? Message
        : RaisedIn.Length == 0 ? $"{Code} was not raised"
        : Strangers.Count > 0 ? $"{string.Join(", ", Strangers)} was raised too, and no step names it" : "";

    /// <summary>Other codes that were raised and that the scenario names.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>Other codes that were raised and that nobody expected.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];
}
