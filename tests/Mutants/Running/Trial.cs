using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Mutants.Building;
using PosTerminal.Mutants.Rows;

namespace PosTerminal.Mutants.Running;

/// <summary>Plants faults one after the other and sees who notices.</summary>
/// <param name="root">Folder of PosTerminal.sln.</param>
/// <param name="bench">The built tests.</param>
public sealed class Trial(string root, Bench bench)
{
    private readonly Workshop _workshop = new(root);

    /// <summary>
    /// Runs all that the rows name on assemblies that are compiled in the same way without a fault: who fails there
    /// kills nobody. Null when all is well.
    /// </summary>
    public string? Control(IReadOnlyList<Mutant> mutants)
    {
        foreach (SourceAssembly assembly in AssembliesOf(mutants))
        {
            bench.Swap(assembly, _workshop.Build(assembly));
        }
        Outcome tests = RunTests([.. mutants.SelectMany(mutant => mutant.Tests).Distinct()]);
        Outcome scenarios = RunScenarios([.. mutants.SelectMany(mutant => mutant.Scenarios).Distinct()]);
        foreach (SourceAssembly assembly in AssembliesOf(mutants))
        {
            bench.Restore(assembly);
        }
        return ObjectionTo(tests) ?? ObjectionTo(scenarios);
    }

    /// <summary>Plants one fault.</summary>
    public Result Plant(Mutant mutant)
    {
        try
        {
            SourceAssembly assembly = SourceAssembly.Of(mutant.File) ?? throw new MisfitException("no such source");
            bench.Swap(assembly, _workshop.Build(mutant));
            Result result = Judge(mutant, RunTests(mutant.Tests));
            result = result.Verdict == Verdict.Survived && mutant.Scenarios.Count > 0
                ? Judge(mutant, RunScenarios(mutant.Scenarios)) : result;
            bench.Restore(assembly);
            return result;
        }
        catch (MisfitException misfit)
        {
            return new Result(mutant, Verdict.Misfit, misfit.Message);
        }
    }

    private static IEnumerable<SourceAssembly> AssembliesOf(IReadOnlyList<Mutant> mutants) =>
        mutants.Select(mutant => SourceAssembly.Of(mutant.File)).OfType<SourceAssembly>().Distinct();

    private static Result Judge(Mutant mutant, Outcome outcome)
    {
        string others = outcome.Failed.Count > 1 ? $" and {outcome.Failed.Count - 1} more" : "";
        return outcome.Failed.Count > 0 ? new(mutant, Verdict.Killed, ShortOf(outcome.Failed[0]) + others)
            : outcome.Trouble is not null ? new(mutant, Verdict.Misfit, outcome.Trouble)
            : new(mutant, Verdict.Survived, "");
    }

    private static string? ObjectionTo(Outcome outcome) => outcome.Trouble
        ?? (outcome.Failed.Count > 0 ? "fails without a fault: " + string.Join(", ", outcome.Failed) : null);

    // "PosTerminal.Tests.Firmware.Pin.TryGuardTests.A_test": class and test say enough.
    private static string ShortOf(string fullName)
    {
        string[] parts = fullName.Split('.');
        return fullName.StartsWith("PosTerminal.", StringComparison.Ordinal) ? string.Join('.', parts[^2..]) : fullName;
    }

    private Outcome RunTests(IReadOnlyList<string> tests)
    {
        Outcome outcome = tests.Count == 0 ? new([], []) : TestRun.Run(bench, tests);
        string? missing = tests.FirstOrDefault(test => !outcome.Ran.Any(ran => TestRun.IsMeant(test, ran)));
        return missing is null || outcome.Trouble is not null ? outcome
            : outcome with { Trouble = $"no test {missing} has run" };
    }

    private Outcome RunScenarios(IReadOnlyList<string> scenarios) =>
        scenarios.Count == 0 ? new([], []) : ScenarioRun.Run(bench, root, scenarios);
}
