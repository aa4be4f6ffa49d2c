using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>What cannot be played with a host elsewhere: it takes no orders and shows no ledger.</summary>
public static class HostElsewhere
{
    private static readonly string[] s_askLedger = ["money-unambiguous", "display-agrees-with-book"];

    /// <summary>True when all cases can be played with one; else complaints are written.</summary>
    public static bool Accepts(IReadOnlyList<ScenarioCase> cases, TextWriter complaints)
    {
        ScenarioError[] errors = [.. cases.SelectMany(Errors).Distinct()];
        foreach (ScenarioError error in errors)
        {
            complaints.WriteLine(error);
        }
        return errors.Length == 0;
    }

    private static IEnumerable<ScenarioError> Errors(ScenarioCase scenario)
    {
        IEnumerable<ScenarioError> errors = Flatten(scenario.Steps)
            .Where(step => step is IssuerStep or NetworkStep or ExpectIssuerStep)
            .Select(step => Error(step.Mark, step.Verb));
        if (scenario.Issuer is { } issuer)
        {
            errors = errors.Prepend(Error(issuer.Mark, issuer.Verb));
        }
        return errors.Concat(scenario.Checks.Where(s_askLedger.Contains)
            .Select(check => Error(scenario.ChecksMark, check)));
    }

    private static IEnumerable<Step> Flatten(IEnumerable<Step> steps) =>
        steps.SelectMany(step => step is RepeatStep repeat ? Flatten(repeat.Steps) : [step]);

    private static ScenarioError Error(SourceMark mark, string what) => new(mark, ErrorCodes.HostElsewhere,
        $"'{what}' needs the emulator's own issuer and network, and '--host' is another");
}
