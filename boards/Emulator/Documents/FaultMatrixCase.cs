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

    /// <summary>Other codes that were raised and that the scenario names.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>Other codes that were raised and that nobody expected.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];
}
