using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Emulator.Commands;

/// <summary>One run of "run": loads everything, plays everything, reports.</summary>
public sealed class ScenarioRun(IBenchFactory factory, Streams streams, RunOptions options)
{
    private readonly ResultPrinter _printer = new(streams);

    /// <summary>Does it and answers the exit code; nothing is played while any file is bad.</summary>
    public int Run()
    {
        IReadOnlyList<ScenarioCase>? cases = ScenarioFiles.Load(options.Paths, streams.Error);
        if (cases is null || (options.Host is not null && !HostElsewhere.Accepts(cases, streams.Error)))
        {
            return ExitCode.BadInput;
        }
        using ReportFiles? reports = ReportFiles.Open(options, streams.Error);
        if (reports is null)
        {
            return ExitCode.Infrastructure;
        }
        var real = Stopwatch.StartNew();
        DateTime startUtc = DateTime.UtcNow;
        List<CaseResult> results = Play(cases, reports);
        _printer.Summary(results, real.Elapsed);
        reports.WriteJUnit(results, startUtc);
        return Code([.. results.Select(result => result.Verdict)]);
    }

    private static int Code(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Contains(Verdict.Broken) ? ExitCode.Infrastructure
        : verdicts.Contains(Verdict.Fail) ? ExitCode.Failed
        : verdicts.Contains(Verdict.Timeout) ? ExitCode.Timeout : ExitCode.Pass;

    private List<CaseResult> Play(IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        var results = new List<CaseResult>();
        bool hasManySeeds = options.Seeds.Count > 1;
        bool hasManyCases = cases.Count * Math.Max(1, options.Seeds.Count) > 1;
        foreach (ScenarioCase scenario in cases.Select(one => one with { Host = options.Host }))
        {
            var ofCase = new List<CaseResult>();
            foreach (int seed in options.Seeds.Count > 0 ? options.Seeds : [scenario.Seed])
            {
                ScenarioCase named = hasManySeeds
                    ? scenario with { Name = $"{scenario.Name} (seed {seed})" } : scenario;
                using WaveFile? wave = reports.Waves?.For(scenario.Name, seed, hasManyCases);
                Action<IBench>? follow = reports.Frames?.Follow(scenario.Name, seed);
                follow += wave is null ? null : wave.Follow;
                CaseResult result = Cut(Runner(named, follow).Run(named, seed));
                reports.WriteEvents(result, hasManyCases ? named.Name : null);
                ofCase.Add(result with { Events = [] });
            }
            _printer.Case(scenario, ofCase);
            results.AddRange(ofCase);
        }
        return results;
    }

    private CaseResult Cut(CaseResult uncut) =>
        options.Cuts.Mode == CutMode.None || uncut.Verdict != Verdict.Pass
            ? uncut : new CutSweep(factory, options.TimeoutNs, options.Cuts).Run(uncut);

    private CaseRunner Runner(ScenarioCase scenario, Action<IBench>? follow)
    {
        Watcher? watcher = null;
        if (options.IsRealTime)
        {
            streams.Output.WriteLine($"play  {scenario.Name}");
            watcher = new Watcher(streams.Output);
        }
        return new CaseRunner(factory, options.TimeoutNs, bench =>
        {
            follow?.Invoke(bench);
            return watcher is null ? bench : new PacedBench(bench, watcher.Look);
        });
    }
}
