using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Progress;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// Cuts the power at every point that is ordered, on all processors. <see cref="CutPoint"/> makes the points: before,
/// at every byte of, and after each write. The case is played once; from each write the cuts in it fork off.
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

    /// <summary>What was done of this case before; null for nothing.</summary>
    public SweptCuts? Swept { get; init; }

    /// <summary>Told at times, from any thread, what is done of the case, and once more when it is interrupted.
    /// </summary>
    public Action<SweptCuts> Keep { get; init; } = _ => { };

    private readonly TrialRunner _runner = new(factory, checks, order.After);

    /// <summary>The result of a case that passed without cuts, with what the cuts did to it.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public CaseResult Run(CaseResult uncut)
    {
        var real = Stopwatch.StartNew();
        CaseResult result = order.Mode == CutMode.Replay ? Replay(uncut) : Sweep(uncut);
        return result with { CutSeconds = result.CutSeconds + real.Elapsed.TotalSeconds };
    }

    // A cut that does not come would pass whatever the terminal does.
    private CaseResult Replay(CaseResult uncut)
    {
        CutPoint first = order.Points[0];
        IReadOnlyList<int> operations = _runner.Run(uncut.Case, uncut.Seed, timeoutNs).Operations;
        return first.IsIn(operations) ? Report(uncut, new BadCut(order.Points, ""), 1)
            : MissedCut.Skip(uncut, new MissedCut(first, "the case", operations));
    }

    private CaseResult Sweep(CaseResult uncut)
    {
        Trial whole = _runner.Run(uncut.Case, uncut.Seed, timeoutNs);
        if (whole.Complaint.Length > 0)
        {
            return Report(uncut, new BadCut([], whole.Complaint), 0);
        }
        int total = whole.Operations.Select((bytes, index) => order.PointsIn(index + 1, bytes).Count()).Sum();
        if (total == 0 && order.Points.Count == 0)
        {
            return MissedCut.SkipUncut(uncut, whole.Operations.Count);
        }
        SweptCuts begun = Swept?.CanBe(total) == true ? Swept : new(total, 0, 0, 0);
        Progress.Expect(total - begun.Done);
        return Sweep(uncut with { CutSeconds = begun.Seconds }, whole.Operations, new CutTally(begun, Keep));
    }

    private CaseResult Sweep(CaseResult uncut, IReadOnlyList<int> operations, CutTally tally)
    {
        string PlayFromStart(CutPoint point) => _runner.Run(uncut.Case, uncut.Seed, timeoutNs, point).Complaint;
        CutForks forks = new(_runner, order, jobs, Progress, PlayFromStart, tally, Token);
        try
        {
            _runner.Watch(uncut.Case, uncut.Seed, timeoutNs, forks.Take);
            forks.Finish();
        }
        catch (OperationCanceledException)
        {
            tally.Keep();
            throw;
        }
        CaseResult swept = uncut with { CutPoints = forks.Count };
        CutPoint[] missing = [.. order.Points.Where(point => !point.IsIn(operations))];
        return forks.Bad is not null ? Report(uncut, forks.Bad, forks.Count)
            : missing.Length > 0 ? MissedCut.Skip(swept, new MissedCut(missing[0], "the case", operations)) : swept;
    }

    // What a fork has found must come again when everything is played from the start.
    private CaseResult Report(CaseResult uncut, BadCut bad, int count)
    {
        Trial trial = _runner.Run(uncut.Case, uncut.Seed, timeoutNs, bad.Cuts);
        CaseResult result = uncut with { CutPoints = count, Cuts = CutOrder.Replay(bad.Cuts, order.After) };
        if (trial.Complaint.Length == 0 && bad.Complaint.Length == 0)
        {
            return trial.Missed is null ? result : MissedCut.Skip(uncut, trial.Missed);
        }
        string complaint = trial.Complaint.Length > 0 ? trial.Complaint
            : $"{bad.Complaint}; a replay from the start does not show it, which is a bug of the emulator";
        string message = $"power cut {result.Cuts}: {complaint}{(trial.Missed is null ? "" : $"; {trial.Missed}")}";
        return result with
        {
            Verdict = Verdict.Fail,
            Message = message,
            Report = FailureReport.Write(result, message, trial.Bench),
            Events = trial.Bench.Events,
        };
    }
}
