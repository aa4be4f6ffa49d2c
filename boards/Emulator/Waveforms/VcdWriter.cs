using System;
using System.Collections.Generic;
using System.IO;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>
/// Writes a waveform as a Value Change Dump, IEEE 1364-2005 section 18, while it comes. No date, so that the same
/// waveform is the same file. A level that lasts less than a microsecond is dropped.
/// </summary>
public sealed class VcdWriter : IWaveSink
{
    /// <summary>The most wires: each is one printable character in the file.</summary>
    public const int MostWires = '~' - '!' + 1;

    // sigrok makes a sample of each unit: at 1 ns a second of one pin is a gigabyte.
    private const long UnitNs = 1000;

    private readonly TextWriter _output;
    private readonly IReadOnlyList<string> _names;
    private readonly WireLevel[] _written;
    private readonly WireLevel[] _levels;
    private bool _hasBegun;
    private long _time;
    private long _stampedTime = -1;

    /// <summary>A writer that has not written anything yet.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="names">
    /// Name of each wire, without blanks, at most <see cref="MostWires"/>; "track-2" is track_2 in the file, an
    /// identifier of the standard.
    /// </param>
    public VcdWriter(TextWriter output, IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, MostWires);
        _output = output;
        _names = names;
        _written = new WireLevel[names.Count];
        _levels = new WireLevel[names.Count];
    }

    /// <inheritdoc/>
    public void Begin(long timeNs, IReadOnlyList<WireLevel> levels)
    {
        _time = timeNs / UnitNs;
        _output.Write("$version PosTerminal emulator $end\n$timescale 1 us $end\n$scope module board $end\n");
        for (int wire = 0; wire < _names.Count; wire++)
        {
            _levels[wire] = levels[wire];
            // sigrok takes a dash for a range of channels.
            _output.Write($"$var wire 1 {Code(wire)} {_names[wire].Replace('-', '_')} $end\n");
        }
        _output.Write("$upscope $end\n$enddefinitions $end\n");
    }

    /// <inheritdoc/>
    public void Change(long timeNs, int wire, WireLevel level)
    {
        MoveTo(timeNs / UnitNs);
        _levels[wire] = level;
    }

    /// <inheritdoc/>
    public void End(long timeNs)
    {
        MoveTo(timeNs / UnitNs);
        WriteLevels();
        Stamp();
    }

    private static char Code(int wire) => (char)('!' + wire);

    private void MoveTo(long time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, _time);
        if (time > _time)
        {
            WriteLevels();
            _time = time;
        }
    }

    private void WriteLevels()
    {
        if (_hasBegun)
        {
            WriteChanges(all: false);
            return;
        }
        Stamp();
        _output.Write("$dumpvars\n");
        WriteChanges(all: true);
        _output.Write("$end\n");
        _hasBegun = true;
    }

    private void WriteChanges(bool all)
    {
        for (int wire = 0; wire < _levels.Length; wire++)
        {
            if (all || _levels[wire] != _written[wire])
            {
                Stamp();
                _written[wire] = _levels[wire];
                _output.Write("01z"[(int)_levels[wire]]);
                _output.Write(Code(wire));
                _output.Write('\n');
            }
        }
    }

    private void Stamp()
    {
        if (_stampedTime != _time)
        {
            _stampedTime = _time;
            _output.Write('#');
            _output.Write(_time);
            _output.Write('\n');
        }
    }
}
