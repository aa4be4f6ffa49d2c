using System;
using System.Diagnostics;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Emulator.Scenarios.Running;

/// <summary>Plays cases, each on a bench of its own.</summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="timeoutNs">Virtual time, and real time, that a case may use, in ns.</param>
/// <param name="wrap">Puts something around each bench, as a pacer; null for nothing.</param>
public sealed class CaseRunner(IBenchFactory factory, long timeoutNs, Func<IBench, IBench>? wrap = null)
{
    // Checked in every case, whether or not its "always" names it.
    private static readonly string[] s_always = ["display-agrees-with-book", InvariantWatch.AtRest];

    /// <summary>Where a picture that is not as expected is written anew; null where it is a failure.</summary>
    public PictureUpdates? Pictures { get; init; }

    /// <summary>Plays a case; whatever the bench throws becomes a result.</summary>
    public CaseResult Run(ScenarioCase scenario, int seed)
    {
        var real = Stopwatch.StartNew();
        return PlayOn(scenario, seed) with { RealSeconds = real.Elapsed.TotalSeconds };
    }

    private CaseResult PlayOn(ScenarioCase scenario, int seed)
    {
        var result = new CaseResult { Case = scenario, Seed = seed, Verdict = Verdict.Skip };
        string[] missing = [.. scenario.Needs.Except(factory.Features)];
        if (missing.Length > 0)
        {
            return result with { Missing = missing, Message = $"this bench has no {string.Join(", no ", missing)}" };
        }
        string[] wanted = [.. scenario.Checks.Union(s_always)];
        string[] checks = [.. wanted.Where(name => IsChecked(name, scenario))];
        result = result with { Unchecked = [.. wanted.Except(checks)] };
        IBench? bench = null;
        try
        {
            bench = factory.Create(scenario.BenchOptions(seed));
            IInvariantWatch? watch = checks.Length > 0 ? bench.Watch(checks) : null;
            return Run(wrap?.Invoke(bench) ?? bench, watch, result);
        }
        catch (Exception exception)
        {
            return Broken(result, exception, bench);
        }
        finally
        {
            bench?.Dispose();
        }
    }

    // With a host elsewhere the watch sees one side only: what a case does not ask for is left out.
    private bool IsChecked(string name, ScenarioCase scenario) => factory.Invariants.Contains(name)
        && (scenario.Host is null || scenario.Checks.Contains(name));

    private static CaseResult Broken(CaseResult result, Exception exception, IBench? bench)
    {
        bool isTold = exception is BenchFailure;
        string message = isTold ? exception.Message
            : $"the bench broke: {exception.GetType().Name}: {exception.Message}";
        string place = isTold ? "" : $"{exception.StackTrace}\n";
        return result with
        {
            Verdict = Verdict.Infrastructure,
            MayTryAgain = exception is not BenchFailure { MayBeTerminal: true },
            Message = message,
            Report = $"  {message}\n{place}{FailureReport.Replay(result)}\n",
            VirtualNs = bench?.NowNs ?? 0,
            Events = bench?.Events ?? [],
        };
    }

    private CaseResult Run(IBench bench, IInvariantWatch? watch, CaseResult result)
    {
        ScenarioCase scenario = result.Case;
        var secrets = new SecretWatch(scenario.ChecksSecrets, factory.CardNumbers);
        var play = new Play(bench, scenario.WithinNs, timeoutNs, secrets)
        {
            Invariants = watch,
            Pictures = Pictures,
            Limit = new RealLimit(TimeSpan.FromTicks(timeoutNs / TimeSpan.NanosecondsPerTick)),
        };
        scenario.Issuer?.ApplyTo(bench);
        Failure? failure = play.Run(scenario.Steps);
        TakeLast(bench, failure);
        watch?.Settle();
        failure ??= scenario.Steps.Count > 0 ? play.CheckInvariants(scenario.Steps[^1]) : null;
        failure ??= play.Cuts.Missed;
        result = result with { VirtualNs = bench.NowNs, Events = bench.Events };
        if (play.IsTimedOut)
        {
            return TimedOut(result, bench, play.IsOutOfRealTime ? "real" : "virtual");
        }
        return failure is null
            ? result with { Verdict = Verdict.Pass }
            : result with
            {
                Verdict = Verdict.Fail,
                Message = FailureReport.Headline(failure, bench),
                Report = secrets.Mask(FailureReport.Write(result, failure, bench)),
            };
    }

    // A failure of the terminal must not get lost behind one of the bench; a board that failed and then says nothing
    // has failed.
    private static void TakeLast(IBench bench, Failure? failure)
    {
        try
        {
            bench.TakeLast();
        }
        catch (BenchFailure broken) when (failure is not null)
        {
            if (!broken.MayBeTerminal)
            {
                throw broken.After(FailureReport.Headline(failure, bench));
            }
        }
    }

    private CaseResult TimedOut(CaseResult result, IBench bench, string kind)
    {
        string message = $"timed out after {Play.Seconds(timeoutNs)} {kind}";
        return result with
        {
            Verdict = Verdict.Timeout,
            Message = message,
            Report = FailureReport.Write(result, message, bench),
        };
    }
}
