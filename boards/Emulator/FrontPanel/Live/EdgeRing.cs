using System.Collections.Generic;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>The last edges of one pin; older ones are forgotten.</summary>
/// <param name="name">Name of the pin.</param>
/// <param name="level">Its level before the first edge, true for high.</param>
public sealed class EdgeRing(string name, bool level) : IPinObserver
{
    /// <summary>Edges that are kept.</summary>
    public const int Capacity = 8192;

    private readonly long[] _timesNs = new long[Capacity];
    private readonly bool[] _levels = new bool[Capacity];
    private long _count;

    /// <summary>Name of the pin.</summary>
    public string Name => name;

    /// <summary>Edges since the beginning.</summary>
    public long Count => _count;

    /// <summary>Time from which every edge is known, in ns.</summary>
    public long KnownSinceNs => _count <= Capacity ? 0 : _timesNs[_count % Capacity];

    /// <inheritdoc/>
    public void LevelChanged(int pin, bool level, long timeNs)
    {
        _timesNs[_count % Capacity] = timeNs;
        _levels[_count % Capacity] = level;
        _count++;
    }

    /// <summary>Edges within a time, oldest first, with the level before the first of them.</summary>
    /// <param name="fromNs">Begin in ns.</param>
    /// <param name="toNs">End in ns.</param>
    /// <param name="before">The level at the begin, true for high.</param>
    public IReadOnlyList<(long TimeNs, bool Level)> Between(long fromNs, long toNs, out bool before)
    {
        List<(long, bool)> found = [];
        before = _count > Capacity ? !_levels[_count % Capacity] : level;
        for (long i = _count > Capacity ? _count - Capacity : 0; i < _count; i++)
        {
            long timeNs = _timesNs[i % Capacity];
            if (timeNs <= fromNs)
            {
                before = _levels[i % Capacity];
            }
            else if (timeNs <= toNs)
            {
                found.Add((timeNs, _levels[i % Capacity]));
            }
        }
        return found;
    }
}
