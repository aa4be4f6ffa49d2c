using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Emulator.Commands;

/// <summary>Which cases of the files are meant, and their names.</summary>
public static class ScenarioList
{
    /// <summary>Those with a text in their line, in any case; null, with a complaint, when there are none.</summary>
    public static IReadOnlyList<ScenarioCase>? Choose(
        IReadOnlyList<ScenarioCase> cases, string? filter, TextWriter complaints)
    {
        ScenarioCase[] chosen =
            [.. cases.Where(one => LineOf(one).Contains(filter ?? "", StringComparison.OrdinalIgnoreCase))];
        if (chosen.Length > 0)
        {
            return chosen;
        }
        complaints.WriteLine(filter is null ? "error: there is no scenario to play"
            : $"error: '--filter': no scenario has '{filter}' in its file or name");
        return null;
    }

    /// <summary>One line each.</summary>
    public static void Write(IReadOnlyList<ScenarioCase> cases, TextWriter output)
    {
        foreach (ScenarioCase scenario in cases)
        {
            output.WriteLine(LineOf(scenario));
        }
    }

    private static string LineOf(ScenarioCase scenario) => $"{scenario.File}: {scenario.Name}";
}
