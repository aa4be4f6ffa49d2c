using System;
using System.Collections;
using System.Collections.Generic;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Machine;

/// <summary>
/// Events, oldest first. Beyond a bound the oldest are forgotten, a tenth of it at a time; the others keep their
/// numbers.
/// </summary>
/// <param name="most">Most that are kept.</param>
public sealed class EventLog(int most) : IReadOnlyList<TraceEvent>
{
    private readonly List<TraceEvent> _kept = [];

    /// <summary>How many were forgotten: the number of the first that is kept.</summary>
    public int Forgotten { get; private set; }

    /// <summary>How many there were.</summary>
    public int Count => Forgotten + _kept.Count;

    /// <summary>An event that is kept.</summary>
    /// <param name="index">Its number from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">It was forgotten, or has not come.</exception>
    public TraceEvent this[int index] => _kept[index - Forgotten];

    /// <summary>Takes one more.</summary>
    public void Add(TraceEvent entry)
    {
        if (_kept.Count >= most)
        {
            int count = Math.Max(1, most / 10);
            _kept.RemoveRange(0, count);
            Forgotten += count;
        }
        _kept.Add(entry);
    }

    /// <summary>Those that are kept.</summary>
    public IEnumerator<TraceEvent> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
