using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>Runs a scenario of the repository under power cuts.</summary>
public static class Sweeps
{
    private const long DayNs = 86_400_000_000_000;

    public static CaseResult Run(
        string file, string cuts, int depth = 1, BenchParts? parts = null, IReadOnlyCollection<string>? checks = null,
        AfterCut after = AfterCut.Heal)
    {
        ScenarioCase scenario = Load(file);
        CutOrder order = CutOrder.Parse(cuts)! with { Depth = depth, After = after };
        CaseResult uncut = new() { Case = scenario, Seed = scenario.Seed, Verdict = Verdict.Pass };
        return new CutSweep(new BenchFactory(parts), DayNs, order, checks).Run(uncut);
    }

    public static ScenarioCase Load(string file)
    {
        string path = Path.Combine(Repository.Root, "tests", "Scenarios", file);
        ErrorList errors = new();
        ScenarioCase scenario = new ScenarioReader(file, errors).Read(File.ReadAllText(path)).First();
        Assert.IsEmpty(errors.Sorted);
        return scenario;
    }
}
