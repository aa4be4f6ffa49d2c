using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.World;

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

    /// <summary>
    /// Moves time to the next action due by <paramref name="deadlineNs"/> and answers it, or moves time to the
    /// deadline and answers null. The caller runs the action, once everything else knows the time.
    /// </summary>
    public Action? Next(long deadlineNs)
    {
        bool isDue = _queue.TryPeek(out _, out Moment next) && next.TimeNs <= deadlineNs;
        NowNs = isDue ? next.TimeNs : Math.Max(NowNs, deadlineNs);
        return isDue ? _queue.Dequeue() : null;
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
