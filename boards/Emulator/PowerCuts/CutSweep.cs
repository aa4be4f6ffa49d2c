using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Progress;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// Runs a case again for every cut that is ordered, on all processors. <see cref="CutPoint"/> makes the points:
/// before, at every byte of, and after each write.
/// </summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="timeoutNs">Virtual time that a case may use, in ns.</param>
/// <param name="order">Which cuts.</param>
/// <param name="checks">Names of the invariants; null for all.</param>
/// <param name="jobs">Most cuts at a time; -1 for one on each processor.</param>
public sealed class CutSweep(
    IBenchFactory factory, long timeoutNs, CutOrder order, IReadOnlyCollection<string>? checks = null, int jobs = -1)
{
    /// <summary>Interrupts a sweep, which then throws.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>Told of the cut points: first how many there are, then of each that is done.</summary>
    public IWorkProgress Progress { get; init; } = new NoProgress();

    private readonly TrialRunner _runner = new(factory, checks, order.After);

    /// <summary>The result of a case that passed without cuts, with what the cuts did to it.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public CaseResult Run(CaseResult uncut)
    {
        var real = Stopwatch.StartNew();
        CaseResult result = order.Mode == CutMode.Replay
            ? Report(uncut, order.Points, 1) : Sweep(uncut);
        return result with { CutSeconds = real.Elapsed.TotalSeconds };
    }

    private CaseResult Sweep(CaseResult uncut)
    {
        Trial whole = _runner.Run(uncut.Case, uncut.Seed, timeoutNs);
        if (whole.Complaint.Length > 0)
        {
            return Report(uncut, [], 0);
        }
        CutPoint[] points = [.. order.PointsOf(whole.Operations)];
        Progress.Expect(points.Length);
        int count = 0;
        var bad = new IReadOnlyList<CutPoint>?[points.Length];
        Parallel.For(0, points.Length, Options(), (index, loop) =>
        {
            bad[index] = FindBad(uncut, points[index], ref count);
            Progress.Add(1);
            if (bad[index] is not null)
            {
                loop.Break();
            }
        });
        int firstBad = Array.FindIndex(bad, cuts => cuts is not null);
        return firstBad < 0 ? uncut with { CutPoints = count } : Report(uncut, bad[firstBad]!, count);
    }

    private ParallelOptions Options() => new() { MaxDegreeOfParallelism = jobs, CancellationToken = Token };

    // Null when the cut, and every second cut after it, does no harm.
    private CutPoint[]? FindBad(CaseResult uncut, CutPoint first, ref int count)
    {
        Trial trial = _runner.Run(uncut.Case, uncut.Seed, timeoutNs, first);
        Interlocked.Increment(ref count);
        if (trial.Complaint.Length > 0)
        {
            return [first];
        }
        foreach (CutPoint second in order.Depth > 1 ? order.PointsOf(trial.Operations) : [])
        {
            Token.ThrowIfCancellationRequested();
            Interlocked.Increment(ref count);
            if (_runner.Run(uncut.Case, uncut.Seed, timeoutNs, first, second).Complaint.Length > 0)
            {
                return [first, second];
            }
        }
        return null;
    }

    private CaseResult Report(CaseResult uncut, IReadOnlyList<CutPoint> cuts, int count)
    {
        Trial trial = _runner.Run(uncut.Case, uncut.Seed, timeoutNs, cuts);
        CaseResult result = uncut with { CutPoints = count, Cuts = CutOrder.Replay(cuts, order.After) };
        if (trial.Complaint.Length == 0)
        {
            return result;
        }
        string message = $"power cut {result.Cuts}: {trial.Complaint}";
        return result with
        {
            Verdict = Verdict.Fail,
            Message = message,
            Report = FailureReport.Write(result, message, trial.Bench),
            Events = trial.Bench.Events,
        };
    }
}
