using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// Cuts the power in copies of a world. Moments are collected, and their cuts are played on all processors while the
/// case waits in the write; after the first cut that does harm nothing more is cut.
/// </summary>
/// <param name="runner">Plays what comes after a cut.</param>
/// <param name="order">Which cuts.</param>
/// <param name="jobs">Most cuts at a time; -1 for one on each processor.</param>
/// <param name="progress">Told of each cut point of the case.</param>
/// <param name="playFromStart">What is wrong where a fault leaves the power on, so that the case goes on.</param>
/// <param name="token">Interrupts it.</param>
public sealed class CutForks(
    TrialRunner runner, CutOrder order, int jobs, IWorkProgress progress, Func<CutPoint, string> playFromStart,
    CancellationToken token)
{
    private const int Together = 32;

    private readonly List<(CutMoment Moment, CutPoint Point)> _cuts = [];
    private int _moments;
    private int _count;

    /// <summary>The first cuts that did harm; null when none did.</summary>
    public BadCut? Bad { get; private set; }

    /// <summary>Cuts that were tried, second ones too.</summary>
    public int Count => _count;

    /// <summary>Takes a moment of the case.</summary>
    public void Take(CutMoment moment)
    {
        CutPoint[] points = Bad is null ? [.. order.PointsIn(moment.Operation, moment.Count)] : [];
        if (points.Length == 0)
        {
            return;
        }
        // Where the power stays on, the case is played from the start, and no copy is looked at.
        CutMoment world = Array.TrueForAll(points, point => point.LeavesPower) ? moment : moment.Fork();
        _cuts.AddRange(points.Select(point => (world, point)));
        if (++_moments == Together)
        {
            Finish();
        }
    }

    /// <summary>Plays the cuts of all moments that were taken.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public void Finish()
    {
        (CutMoment Moment, CutPoint Point)[] cuts = [.. _cuts];
        var bad = new BadCut?[cuts.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = token };
        Parallel.For(0, cuts.Length, options, (index, loop) =>
        {
            bad[index] = FindBad(cuts[index].Moment, cuts[index].Point);
            progress.Add(1);
            if (bad[index] is not null)
            {
                loop.Break();
            }
        });
        Bad ??= Array.Find(bad, one => one is not null);
        _cuts.Clear();
        _moments = 0;
    }

    // Null when the cut, and every second cut in the boot after it, does no harm.
    private BadCut? FindBad(CutMoment moment, CutPoint first)
    {
        if (first.LeavesPower)
        {
            Interlocked.Increment(ref _count);
            return playFromStart(first) is { Length: > 0 } fault ? new BadCut([first], fault) : null;
        }
        BadCut? bad = null;
        Action<CutMoment>? again = order.Depth == 1 ? null : second => bad ??= FindBadAgain(second, first);
        string complaint = Conclude(moment.Fork(), first, true, again);
        return complaint.Length > 0 ? new BadCut([first], complaint) : bad;
    }

    private BadCut? FindBadAgain(CutMoment moment, CutPoint first)
    {
        foreach (CutPoint second in order.PointsIn(moment.Operation, moment.Count))
        {
            token.ThrowIfCancellationRequested();
            string complaint = Conclude(moment.Fork(), second, false, null);
            if (complaint.Length > 0)
            {
                return new BadCut([first, second], complaint);
            }
        }
        return null;
    }

    private string Conclude(CutMoment world, CutPoint point, bool isFirst, Action<CutMoment>? tell)
    {
        Interlocked.Increment(ref _count);
        world.Cut(point);
        return runner.Conclude(world, isFirst, tell);
    }
}
