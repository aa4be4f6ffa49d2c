using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Firmware.Faults;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Frames;

/// <summary>
/// What the display says of each fault when a scenario of tests/Scenarios/faults causes it: the picture that explains
/// it; of a fault that explains itself nowhere, the first that names it.
/// </summary>
public static class FaultScenes
{
    private const int ExplainedLine = 1;

    // The page of faults that last, then that of the last faults.
    private const string MenuOfFaults = "*A135790#23";

    /// <summary>One scene for each code, in the order of the numbers.</summary>
    public static IReadOnlyList<Scene> Of(string language)
    {
        ILookup<string, ScenarioCase> cases = Load().ToLookup(FaultMatrix.CodeOf);
        IEnumerable<FaultCode> codes = Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None).Order();
        return [.. codes.Select(FaultName.Of).Select(code => Look(code, language, cases[code]))];
    }

    private static Scene Look(string code, string language, IEnumerable<ScenarioCase> cases)
    {
        List<(int Line, byte[] Frame)> seen = Play(code, language, cases, asksOperator: false);
        seen = seen.Count > 0 ? seen : Play(code, language, cases, asksOperator: true);
        return new Scene(code, seen.OrderByDescending(look => look.Line == ExplainedLine).First().Frame);
    }

    private static List<(int Line, byte[] Frame)> Play(
        string code, string language, IEnumerable<ScenarioCase> cases, bool asksOperator)
    {
        List<(int Line, byte[] Frame)> seen = [];
        foreach (ScenarioCase scenario in cases)
        {
            Bench bench = new(new BenchOptions { Seed = scenario.Seed, Language = language });
            bench.FrameChanged = () => Keep(bench, code, seen);
            scenario.Issuer?.ApplyTo(bench);
            Play play = new(bench, scenario.WithinNs, long.MaxValue, new SecretWatch(false, []));
            play.Run(WithoutText(scenario.Steps));
            bench.TypeKeys(asksOperator ? MenuOfFaults : "");
        }
        return seen;
    }

    private static void Keep(Bench bench, string code, List<(int Line, byte[] Frame)> seen)
    {
        int line = bench.Display.ToList().FindIndex(text => text.Contains(code, StringComparison.Ordinal));
        if (line >= 0)
        {
            seen.Add((line, [.. bench.Frame]));
        }
    }

    // The scenarios expect English.
    private static Step[] WithoutText(IEnumerable<Step> steps) => [.. steps
        .Where(step => step is not ExpectDisplayStep)
        .Select(step => step is RepeatStep repeat ? repeat with { Steps = WithoutText(repeat.Steps) } : step)];

    private static IReadOnlyList<ScenarioCase> Load()
    {
        using StringWriter complaints = new();
        string folder = Path.Combine(Repository.Root, "tests", "Scenarios", "faults");
        return ScenarioFiles.Load([folder], complaints) ?? throw new InvalidDataException(complaints.ToString());
    }
}
