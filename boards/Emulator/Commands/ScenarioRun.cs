using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Emulator.Commands;

/// <summary>One run of "run": loads everything, plays everything, reports.</summary>
public sealed class ScenarioRun(IBenchFactory factory, Streams streams, RunOptions options)
{
    // A report on standard output stands there alone.
    private readonly Streams _people =
        options.HasReportOnOutput ? streams with { Output = streams.Error, HasColours = false } : streams;

    private IBenchFactory _factory = factory;
    private RigPlayer? _rig;

    /// <summary>Does it and answers the exit code; nothing is played while any file is bad.</summary>
    public int Run()
    {
        if (Load() is not { } cases)
        {
            return ExitCode.BadInput;
        }
        if (options.IsList)
        {
            ScenarioList.Write([.. cases.Where(IsMine)], streams.Output);
            return ExitCode.Pass;
        }
        using ReportFiles? reports = ReportFiles.Open(options, streams);
        return reports is null ? ExitCode.Infrastructure
            : options.RigPlace is { } place ? RunOn(place, cases, reports) : Run(cases, reports);
    }

    // What a rig claims is proven before anything is played.
    private int RunOn(string place, IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        if (RigFiles.Load(place, streams.Error) is not { } found)
        {
            return ExitCode.BadInput;
        }
        try
        {
            using RigSession session = RigSession.Open(found.Rig);
            if (RigCommand.Prove(session, _people.Output) != ExitCode.Pass)
            {
                _people.Output.WriteLine("nothing was played: the rig does not have what it claims");
                return ExitCode.Infrastructure;
            }
            _factory = session.Factory;
            _rig = new RigPlayer(session, found.File.Quarantine, options.RigLogs);
            return Run(cases, reports);
        }
        catch (BenchFailure failure)
        {
            streams.Error.WriteLine($"error: {failure.Message}");
            return ExitCode.Infrastructure;
        }
    }

    private IReadOnlyList<ScenarioCase>? Load()
    {
        IReadOnlyList<ScenarioCase>? cases = ScenarioFiles.Load(options.Paths, streams.Error);
        cases = cases is null ? null : ScenarioList.Choose(cases, options.Filter, streams.Error);
        bool isGood = cases is not null && (options.Host is null || HostElsewhere.Accepts(cases, streams.Error));
        return isGood && HasOneWave(cases!) ? cases : null;
    }

    private bool HasOneWave(IReadOnlyList<ScenarioCase> cases)
    {
        int count = cases.Count * Math.Max(1, options.Seeds.Count);
        bool isGood = options.VcdPath != RunOptions.StandardOutput || count == 1;
        if (!isGood)
        {
            streams.Error.WriteLine("error: '--vcd -' is for one case; several need a file");
        }
        return isGood;
    }

    private int Run(IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        var real = Stopwatch.StartNew();
        DateTime startUtc = DateTime.UtcNow;
        var printer = new ResultPrinter(_people);
        CasePlay[] plays = [.. Plays(cases, reports)];
        List<CaseResult> results = Play(plays, reports, printer);
        printer.Summary(results, real.Elapsed);
        reports.WriteJUnit(results, startUtc);
        reports.WriteShard(() => ShardOf(
            cases, results.Select((one, i) => ShardCase.Of(one, plays[i].Place)), startUtc));
        return ExitCode.Of(results.Select(result => result.Verdict), options.FailsOnSkip);
    }

    private bool IsMine(ScenarioCase one) => options.Shard?.Has(one.Name) ?? true;

    private ShardResult ShardOf(
        IReadOnlyList<ScenarioCase> cases, IEnumerable<ShardCase> results, DateTime startUtc) => new()
        {
            Form = ShardResult.CurrentForm,
            Program = ShardFiles.Program,
            Order = ShardFiles.OrderOf(cases, options),
            Number = options.Shard!.Number,
            Count = options.Shard.Count,
            Total = cases.Count * Math.Max(1, options.Seeds.Count),
            StartUtc = startUtc,
            FailsOnSkip = options.FailsOnSkip,
            Cases = [.. results],
        };

    // With power cuts the cuts of a case share the processors, without them the cases do.
    private List<CaseResult> Play(CasePlay[] plays, ReportFiles reports, ResultPrinter printer)
    {
        var results = new List<CaseResult>();
        bool isAlone = options.IsRealTime || options.Cuts.Mode != CutMode.None;
        OrderedWork.Run(plays.Length, isAlone ? 1 : options.Jobs, i => Play(plays[i]), (i, result) =>
        {
            reports.WriteEvents(result, plays.Length > 1 ? result.Case.Name : null);
            results.Add(result with { Events = [] });
            if (plays[i].IsLast)
            {
                printer.Case(plays[i].Scenario, results[^plays[i].OfScenario..]);
            }
        });
        return results;
    }

    private ScenarioCase WithHost(ScenarioCase one) =>
        one with { Host = options.Host, Authority = options.Authority, Rig = options.RigPlace };

    // Made one after the other, so that files of equal names are numbered in the order of the cases.
    private IEnumerable<CasePlay> Plays(IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        bool hasManyCases = cases.Count * Math.Max(1, options.Seeds.Count) > 1;
        int place = 0;
        foreach (ScenarioCase scenario in cases.Select(WithHost))
        {
            IReadOnlyList<int> seeds = options.Seeds.Count > 0 ? options.Seeds : [scenario.Seed];
            int first = place;
            place += seeds.Count;
            for (int i = 0; i < seeds.Count && IsMine(scenario); i++)
            {
                int seed = seeds[i];
                WaveFile? wave = reports.Waves?.For(scenario.Name, seed, hasManyCases);
                yield return new CasePlay(scenario, seed, first + i, seeds.Count, i == seeds.Count - 1, wave,
                    reports.Frames?.Follow(scenario.Name, seed));
            }
        }
    }

    private CaseResult Play(CasePlay play)
    {
        using WaveFile? wave = play.Wave;
        Action<IBench>? follow = play.Frames;
        follow += wave is null ? null : wave.Follow;
        ScenarioCase named = play.OfScenario > 1
            ? play.Scenario with { Name = $"{play.Scenario.Name} (seed {play.Seed})" } : play.Scenario;
        CaseResult Run() => Runner(named, follow).Run(named, play.Seed);
        return _rig?.Play(named, play.Scenario.Name, play.Seed, Run) ?? Cut(Run());
    }

    private CaseResult Cut(CaseResult uncut) =>
        options.Cuts.Mode == CutMode.None || uncut.Verdict != Verdict.Pass
            ? uncut : new CutSweep(_factory, options.TimeoutNs, options.Cuts, jobs: options.Jobs).Run(uncut);

    private CaseRunner Runner(ScenarioCase scenario, Action<IBench>? follow)
    {
        Watcher? watcher = null;
        if (options.IsWatched)
        {
            _people.Output.WriteLine($"play  {scenario.Name}");
            watcher = new Watcher(_people.Output);
        }
        return new CaseRunner(_factory, options.TimeoutNs, bench =>
        {
            follow?.Invoke(bench);
            return watcher is null ? bench : new PacedBench(bench, watcher.Look);
        })
        {
            UpdatesPictures = options.UpdatesPictures,
        };
    }

    private sealed record CasePlay(
        ScenarioCase Scenario, int Seed, int Place, int OfScenario, bool IsLast, WaveFile? Wave,
        Action<IBench>? Frames);
}
