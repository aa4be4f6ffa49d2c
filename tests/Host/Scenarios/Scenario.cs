using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Shorthand for the tests: load a text, play it, look at the outcome.</summary>
public static class Scenario
{
    public const long DayNs = 86_400_000_000_000;

    public static string[] Errors(string text)
    {
        var errors = new ErrorList();
        new ScenarioReader("x.yaml", errors).Read(text);
        return [.. errors.Sorted.Select(error => error.ToString())];
    }

    public static IReadOnlyList<ScenarioCase> Load(string text)
    {
        var errors = new ErrorList();
        IReadOnlyList<ScenarioCase> cases = new ScenarioReader("x.yaml", errors).Read(text);
        Assert.AreEqual("", string.Join("\n", errors.Sorted));
        return cases;
    }

    public static CaseResult Play(string text, FakeBenches? benches = null) =>
        new CaseRunner(benches ?? new FakeBenches(), DayNs).Run(Load(text).Single(), 1);

    /// <summary>Plays steps, one a line, on a terminal that is on.</summary>
    public static CaseResult PlaySteps(string steps, FakeBenches? benches = null) =>
        Play("version: 1\nsteps:\n- power: up\n" + Lines(steps), benches);

    private static string Lines(string steps) => string.Join('\n',
        steps.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => $"- {line}"));
}
