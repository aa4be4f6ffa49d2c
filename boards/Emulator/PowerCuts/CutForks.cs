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
/// <param name="tally">Counts what is done; where it begins, cuts are left out.</param>
/// <param name="token">Interrupts it.</param>
public sealed class CutForks(
    TrialRunner runner, CutOrder order, int jobs, IWorkProgress progress, Func<CutPoint, string> playFromStart,
    CutTally tally, CancellationToken token)
{
    private const int Together = 32;

    private readonly List<(CutMoment Moment, CutPoint Point)> _cuts = [];
    private int _moments;
    private int _toSkip = tally.Now.Done;
    private int _first = tally.Now.Done;
    private int _triedBad;

    /// <summary>The first cuts that did harm; null when none did.</summary>
    public BadCut? Bad { get; private set; }

    /// <summary>
    /// Cuts that were tried up to the first that does harm, second ones too; those behind it, on other processors, may
    /// have been tried or not.
    /// </summary>
    public int Count => tally.Now.Tried + _triedBad;

    /// <summary>Takes a moment of the case.</summary>
    public void Take(CutMoment moment)
    {
        CutPoint[] points = Bad is null ? TakeLeft(order.PointsIn(moment.Operation, moment.Count)) : [];
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
        var tried = new int[cuts.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = token };
        InOrder.Run(0, cuts.Length, options, (index, loop) =>
        {
            FirstCut first = new(runner, order, playFromStart, token);
            bad[index] = first.FindBad(cuts[index].Moment, cuts[index].Point);
            tried[index] = first.Tried;
            progress.Add(1);
            if (bad[index] is null)
            {
                tally.Add(_first + (int)index, first.Tried);
            }
            else
            {
                loop.Break();
            }
        });
        int harm = Array.FindIndex(bad, one => one is not null);
        if (Bad is null && harm >= 0)
        {
            (Bad, _triedBad) = (bad[harm], tried[harm]);
        }
        _first += cuts.Length;
        _cuts.Clear();
        _moments = 0;
    }

    private CutPoint[] TakeLeft(IEnumerable<CutPoint> points)
    {
        CutPoint[] all = [.. points];
        int skipped = Math.Min(_toSkip, all.Length);
        _toSkip -= skipped;
        return all[skipped..];
    }
}
