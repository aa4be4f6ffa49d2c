using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Progress;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Emulator.Commands;

/// <summary>One run of "run": loads everything, plays everything, reports.</summary>
public sealed class ScenarioRun(IBenchFactory factory, Streams streams, RunOptions options)
{
    private readonly Streams _people = options.HasReportOnOutput ? streams.WithReport() : streams;

    private readonly PictureUpdates? _pictures = options.UpdatesPictures ? new() : null;
    private IBenchFactory _factory = factory;
    private RigPlayer? _rig;
    private IWorkProgress _progress = new NoProgress();
    private CancellationToken _token;

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
        using Interruption interruption = new(streams.Error);
        _token = interruption.Token;
        using ReportFiles? reports = ReportFiles.Open(options, streams);
        return reports is null ? ExitCode.Infrastructure
            : reports.Close(
                options.RigPlace is { } place ? RunOn(place, cases, reports) : Run(cases, reports), streams.Error);
    }

    // What a rig claims is proven before anything is played.
    private int RunOn(string place, IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        if (RigFiles.Load(place, streams.Error, "--rig") is not { } found)
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
            using StallWatch stalls = new(() => DateTime.UtcNow);
            _rig = new RigPlayer(session, found.File.Quarantine, options.RigLogs, stalls.TakeLongestMs);
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
        return isGood && RunFiles.Accepts(options, cases!, streams.Error) ? cases : null;
    }

    private int Run(IReadOnlyList<ScenarioCase> cases, ReportFiles reports)
    {
        var real = Stopwatch.StartNew();
        DateTime startUtc = DateTime.UtcNow;
        ShardResult run = ShardOf(cases, startUtc);
        CasePlay[] plays = [.. Plays(cases, reports)];
        int code = reports.TryBegin(run, streams.Error);
        if (code != ExitCode.Pass)
        {
            return code;
        }
        SortedDictionary<int, CaseResult> results = Play(plays, reports);
        new ResultPrinter(_people).Summary([.. results.Values], real.Elapsed);
        reports.WriteJUnit([.. results.Values], startUtc);
        if (results.Count < plays.Length)
        {
            return Interrupted(plays, results.Count, reports.CutsOf(plays.First(
                play => !results.ContainsKey(play.Place)).Place));
        }
        reports.WriteShard(() => run with { Cases = [.. results.Select(one => ShardCase.Of(one.Value, one.Key))] });
        return ExitCode.Of([.. results.Values], options.FailsOnSkip);
    }

    private int Interrupted(CasePlay[] plays, int done, KeptCuts? next)
    {
        string cuts = next is null ? "" : $", and of the next {next.Cuts.Done} of {next.Cuts.Total} cut points";
        streams.Error.WriteLine(
            $"interrupted: {done} of {plays.Length} cases are done{cuts}; {RunFiles.WayOn(options)}");
        return Interruption.ExitCode;
    }

    private bool IsMine(ScenarioCase one) => options.Shard.Has(one.Name);

    private ShardResult ShardOf(IReadOnlyList<ScenarioCase> cases, DateTime startUtc) => new()
    {
        Form = ShardResult.CurrentForm,
        Program = ShardFiles.Program,
        Order = ShardFiles.OrderOf(cases, options),
        Number = options.Shard.Number,
        Count = options.Shard.Count,
        Total = cases.Count * Math.Max(1, options.Seeds.Count),
        StartUtc = startUtc,
        FailsOnSkip = options.FailsOnSkip,
        Cases = [],
    };

    // With power cuts the cuts of a case share the processors, without them the cases do.
    private SortedDictionary<int, CaseResult> Play(CasePlay[] plays, ReportFiles reports)
    {
        SortedDictionary<int, CaseResult> results = [];
        foreach (ShardCase kept in reports.Kept.Where(one => Array.Exists(plays, play => play.Is(one))))
        {
            results[kept.Place] = kept.ToResult();
        }
        _pictures?.TakeOfBefore(RunFiles.PicturesOf(plays
            .Where(play => results.GetValueOrDefault(play.Place) is { Verdict: Verdict.Pass })
            .Select(play => play.Scenario)));
        CasePlay[] open = [.. plays.Where(play => !results.ContainsKey(play.Place))];
        bool hasCuts = options.Cuts.Mode != CutMode.None;
        Streams people = _people;
        using IWorkProgress progress = _progress = WorkProgress.Begin(
            "run", hasCuts ? "cases and cuts" : "cases", options.IsQuiet || options.IsWatched, ref people);
        progress.Expect(open.Length);
        ResultPrinter printer = new(people);
        HashSet<int> printed = [];
        // Of two cases with one picture the first in the order of the files has it.
        int jobs = options.IsRealTime || hasCuts || options.UpdatesPictures ? 1 : options.Jobs;
        OrderedWork.Run(open.Length, jobs, i => Play(open[i], reports), (i, result) =>
        {
            CasePlay play = open[i];
            reports.WriteEvents(result, plays.Length > 1 ? result.Case.Name : null);
            results[play.Place] = result with { Events = [] };
            reports.Keep(result, play.Place);
            progress.Add(1);
            if (play.IsLast)
            {
                printed.Add(play.Place);
                Print(printer, play, results, options.IsQuiet);
            }
        }, _token);
        // What was kept before, and scenarios of which a seed is missing.
        foreach (CasePlay last in plays.Where(play => play.IsLast && !printed.Contains(play.Place)))
        {
            bool isOfBefore = !Array.Exists(open, play => play.Scenario == last.Scenario);
            Print(printer, last, results, options.IsQuiet || isOfBefore);
        }
        return results;
    }

    // A case is printed with all its seeds, when the last of them has ended.
    private static void Print(
        ResultPrinter printer, CasePlay last, SortedDictionary<int, CaseResult> results, bool isQuiet)
    {
        int first = last.Place - last.OfScenario + 1;
        CaseResult[] seeds = [.. results.Where(one => one.Key >= first && one.Key <= last.Place)
            .Select(one => one.Value)];
        if (seeds.Length > 0 && (!isQuiet || seeds.Any(ResultPrinter.IsBad)))
        {
            printer.Case(last.Scenario, seeds);
        }
    }

    private ScenarioCase WithHost(ScenarioCase one) =>
        one with
        {
            Host = options.Host,
            Authority = options.Authority,
            Rig = options.RigPlace,
            Timeout = options.Timeout,
        };

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

    private CaseResult Play(CasePlay play, ReportFiles reports)
    {
        using WaveFile? wave = play.Wave;
        Action<IBench>? follow = play.Frames;
        follow += wave is null ? null : wave.Follow;
        ScenarioCase named = play.OfScenario > 1
            ? play.Scenario with { Name = $"{play.Scenario.Name} (seed {play.Seed})" } : play.Scenario;
        CaseResult Run()
        {
            CaseResult result = Runner(named, follow).Run(named, play.Seed);
            return wave?.End(result) ?? result;
        }
        return _rig?.Play(named, play.Scenario.Name, play.Seed, Run) ?? Cut(Run(), play, reports);
    }

    private CaseResult Cut(CaseResult uncut, CasePlay play, ReportFiles reports) =>
        options.Cuts.Mode == CutMode.None || uncut.Verdict != Verdict.Pass
            ? uncut : new CutSweep(_factory, options.TimeoutNs, options.Cuts, jobs: options.Jobs)
            {
                Token = _token,
                Progress = _progress,
                Swept = reports.CutsOf(play.Place) is { } kept && play.Is(kept) ? kept.Cuts : null,
                Keep = cuts => reports.Keep(new KeptCuts
                {
                    Place = play.Place,
                    Name = uncut.Case.Name,
                    Seed = play.Seed,
                    Cuts = cuts,
                }),
            }.Run(uncut);

    private CaseRunner Runner(ScenarioCase scenario, Action<IBench>? follow)
    {
        Watcher? watcher = null;
        if (options.IsWatched && !options.IsQuiet)
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
            Pictures = _pictures,
        };
    }

    private sealed record CasePlay(
        ScenarioCase Scenario, int Seed, int Place, int OfScenario, bool IsLast, WaveFile? Wave,
        Action<IBench>? Frames)
    {
        public bool Is(ShardCase one) => Is(one.Place, one.Seed, one.Name);

        public bool Is(KeptCuts one) => Is(one.Place, one.Seed, one.Name);

        private bool Is(int place, int seed, string name) => place == Place && seed == Seed
            && (name == Scenario.Name || name == $"{Scenario.Name} (seed {Seed})");
    }
}
