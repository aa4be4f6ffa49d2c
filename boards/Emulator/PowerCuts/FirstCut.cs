using System;
using System.Threading;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>A cut of a sweep, and every second cut in the boot after it.</summary>
/// <param name="runner">Plays what comes after a cut.</param>
/// <param name="order">Which second cuts.</param>
/// <param name="playFromStart">What is wrong where a fault leaves the power on, so that the case goes on.</param>
/// <param name="token">Interrupts it.</param>
public sealed class FirstCut(
    TrialRunner runner, CutOrder order, Func<CutPoint, string> playFromStart, CancellationToken token)
{
    /// <summary>Cuts that were tried, second ones too.</summary>
    public int Tried { get; private set; }

    /// <summary>Null when neither the cut nor one behind it does harm.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public BadCut? FindBad(CutMoment moment, CutPoint first)
    {
        if (first.LeavesPower)
        {
            Tried++;
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
        Tried++;
        world.Cut(point);
        return runner.Conclude(world, isFirst, tell);
    }
}
