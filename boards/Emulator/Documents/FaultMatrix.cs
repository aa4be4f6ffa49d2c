using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;

namespace PosTerminal.Emulator.Documents;

/// <summary>
/// Plays scenarios that each cause one fault, and tells in which states it was raised and what else was. The file's
/// name begins with the code.
/// </summary>
public static class FaultMatrix
{
    private const int CodeLength = 4;
    private const long LongestNs = 2L * 3600 * 1_000_000_000;

    /// <summary>Plays every case with its own seed.</summary>
    public static IReadOnlyList<FaultMatrixCase> Play(IEnumerable<ScenarioCase> cases, IBenchFactory factory)
    {
        CaseRunner runner = new(factory, LongestNs);
        return [.. cases.Select(scenario => Look(scenario, runner.Run(scenario, scenario.Seed)))];
    }

    /// <summary>The first four characters of a file's name, which should be a code.</summary>
    public static string CodeOf(ScenarioCase scenario)
    {
        string name = Path.GetFileName(scenario.File);
        return name[..Math.Min(CodeLength, name.Length)];
    }

    /// <summary>Lines on files that are not named by a code, which cause no fault that could be looked for.</summary>
    public static IReadOnlyList<string> Misnamed(IEnumerable<ScenarioCase> cases) =>
    [
        .. cases.Where(one => !EventWords.Codes.Contains(CodeOf(one))).Select(one => one.File).Distinct()
            .Select(file => $"'{file}' is not named by a fault code, as C701.yaml or C701-again.yaml"),
    ];

    private static FaultMatrixCase Look(ScenarioCase scenario, CaseResult result)
    {
        string code = CodeOf(scenario);
        HashSet<string> stated = [.. ExpectationsOf(scenario.Steps).SelectMany(step => step.Also.Append(step.Code))];
        string state = "Starting";
        string raisedIn = "";
        SortedSet<string> others = [];
        foreach (TraceEvent entry in result.Events)
        {
            string value = entry.Data.Count > 0 ? entry.Data[^1].Value : "";
            switch (entry.Name)
            {
                case "power.up":
                    state = "Starting";
                    break;
                case "terminal.state":
                    state = value;
                    break;
                case "fault.raised" when value == code:
                    raisedIn = raisedIn.Length > 0 ? raisedIn : state;
                    break;
                case "fault.raised":
                    others.Add(value);
                    break;
                default:
                    break;
            }
        }
        return new FaultMatrixCase(scenario, code, raisedIn)
        {
            Message = result.Message,
            Companions = [.. others.Where(stated.Contains)],
            Strangers = [.. others.Where(other => !stated.Contains(other))],
        };
    }

    private static IEnumerable<ExpectFaultStep> ExpectationsOf(IEnumerable<Step> steps) => steps.SelectMany(step =>
        step is RepeatStep repeat ? ExpectationsOf(repeat.Steps) : step is ExpectFaultStep fault ? [fault] : []);
}
