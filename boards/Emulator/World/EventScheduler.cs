using System;

namespace PosTerminal.Emulator.World;

/// <summary>
/// Virtual time: actions run in the order of their time, and in the order they were scheduled where times
/// are equal. Nothing here depends on the speed of the host.
/// </summary>
public sealed class EventScheduler
{
    private const int FirstRoom = 16;

    // A heap: each moment is no later than the two at twice its place.
    private Moment[] _heap = new Moment[FirstRoom];
    private int _count;
    private long _sequence;

    /// <summary>Virtual time in ns.</summary>
    public long NowNs { get; private set; }

    /// <summary>Runs an action at a time; one in the past runs next.</summary>
    public void At(long timeNs, Action action)
    {
        if (++_count == _heap.Length)
        {
            Array.Resize(ref _heap, _heap.Length * 2);
        }
        Moment added = new(Math.Max(timeNs, NowNs), _sequence++, action);
        int place = _count;
        for (; place > 1 && added.IsBefore(_heap[place / 2]); place /= 2)
        {
            _heap[place] = _heap[place / 2];
        }
        _heap[place] = added;
    }

    /// <summary>Runs an action after a delay.</summary>
    public void After(long delayNs, Action action) => At(NowNs + delayNs, action);

    /// <summary>
    /// Moves time to the next action due by <paramref name="deadlineNs"/> and answers it, or moves time to the
    /// deadline and answers null. The caller runs the action, once everything else knows the time.
    /// </summary>
    public Action? Next(long deadlineNs)
    {
        if (_count == 0 || _heap[1].TimeNs > deadlineNs)
        {
            NowNs = Math.Max(NowNs, deadlineNs);
            return null;
        }
        Moment next = _heap[1];
        NowNs = next.TimeNs;
        Fill(_heap[_count]);
        return next.Action;
    }

    // The last one goes from the top down to its place.
    private void Fill(Moment last)
    {
        _heap[_count--] = default;
        int place = 1;
        for (int next = 2; next <= _count; next = place * 2)
        {
            next += next < _count && _heap[next + 1].IsBefore(_heap[next]) ? 1 : 0;
            if (!_heap[next].IsBefore(last))
            {
                break;
            }
            _heap[place] = _heap[next];
            place = next;
        }
        if (_count > 0)
        {
            _heap[place] = last;
        }
    }

    private readonly struct Moment(long timeNs, long sequence, Action action)
    {
        public readonly long TimeNs = timeNs;
        public readonly Action Action = action;
        private readonly long _sequence = sequence;

        public bool IsBefore(in Moment other) =>
            TimeNs != other.TimeNs ? TimeNs < other.TimeNs : _sequence < other._sequence;
    }
}
