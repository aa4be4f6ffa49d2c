using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>Keeps the last changes of a waveform in memory, and writes them as a VCD when somebody asks.</summary>
/// <param name="names">Name of each wire.</param>
/// <param name="capacity">Most changes that are kept.</param>
public sealed class RecentWaveform(IReadOnlyList<string> names, int capacity) : IWaveSink
{
    private readonly Queue<(long TimeNs, int Wire, WireLevel Level)> _changes = new(capacity);
    private readonly WireLevel[] _levels = new WireLevel[names.Count];
    private long _beginNs;

    /// <inheritdoc/>
    public void Begin(long timeNs, IReadOnlyList<WireLevel> levels)
    {
        _beginNs = timeNs;
        for (int wire = 0; wire < _levels.Length; wire++)
        {
            _levels[wire] = levels[wire];
        }
    }

    /// <inheritdoc/>
    public void Change(long timeNs, int wire, WireLevel level)
    {
        if (_changes.Count == capacity)
        {
            (_beginNs, int oldest, WireLevel then) = _changes.Dequeue();
            _levels[oldest] = then;
        }
        _changes.Enqueue((timeNs, wire, level));
    }

    /// <inheritdoc/>
    public void End(long timeNs)
    {
    }

    /// <summary>Writes what is kept, up to a time not before the last change.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="waiting">Later changes that are not kept yet, oldest first.</param>
    /// <param name="endNs">End in ns.</param>
    public void WriteVcd(
        TextWriter output, IEnumerable<(long TimeNs, int Wire, WireLevel Level)> waiting, long endNs)
    {
        VcdWriter vcd = new(output, names);
        vcd.Begin(_beginNs, _levels);
        long lastNs = _beginNs;
        foreach ((long timeNs, int wire, WireLevel level) in _changes.Concat(waiting))
        {
            vcd.Change(timeNs, wire, level);
            lastNs = timeNs;
        }
        vcd.End(long.Max(lastNs, endNs));
    }
}
