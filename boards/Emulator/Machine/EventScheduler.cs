using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Machine;

/// <summary>
/// Virtual time: actions run in the order of their time, and in the order they were scheduled where times
/// are equal. Nothing here depends on the speed of the host.
/// </summary>
public sealed class EventScheduler
{
    private readonly PriorityQueue<Action, Moment> _queue = new();
    private long _sequence;

    /// <summary>Virtual time in ns.</summary>
    public long NowNs { get; private set; }

    /// <summary>Runs an action at a time; one in the past runs next.</summary>
    public void At(long timeNs, Action action) =>
        _queue.Enqueue(action, new Moment(Math.Max(timeNs, NowNs), _sequence++));

    /// <summary>Runs an action after a delay.</summary>
    public void After(long delayNs, Action action) => At(NowNs + delayNs, action);

    /// <summary>Runs the next action if it is due by <paramref name="deadlineNs"/>; false when none is.</summary>
    public bool TryStep(long deadlineNs)
    {
        if (!_queue.TryPeek(out _, out Moment next) || next.TimeNs > deadlineNs)
        {
            NowNs = Math.Max(NowNs, deadlineNs);
            return false;
        }
        NowNs = next.TimeNs;
        _queue.Dequeue()();
        return true;
    }

    private readonly record struct Moment(long TimeNs, long Sequence) : IComparable<Moment>
    {
        public int CompareTo(Moment other)
        {
            int byTime = TimeNs.CompareTo(other.TimeNs);
            return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
        }
    }
}
