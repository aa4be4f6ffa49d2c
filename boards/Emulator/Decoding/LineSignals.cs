using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>The swipes on the lines of a recording: on an F2F line, or on the clock and data of a reader.</summary>
internal static class LineSignals
{
    // What "run --vcd" calls the F2F line of track 2.
    private const string OwnLine = "track-2";

    private const double UsPerSecond = 1e6;

    /// <summary>Finds the lines that are meant, and the swipes on them.</summary>
    /// <param name="path">The file, for complaints.</param>
    /// <param name="signal">Name of the F2F line, or CLOCK,DATA; null: the only wire, or the emulator's own.</param>
    /// <param name="wires">All lines of the file.</param>
    /// <exception cref="RecordingException">There is no such wire, or no swipe is on it.</exception>
    internal static List<Recording> Swipes(string path, string? signal, IReadOnlyList<VcdWire> wires)
    {
        VcdWire[] lines = [.. Names(path, signal, wires).Select(name => Find(path, name, wires))];
        if (lines.Length > 1 && lines[0].Code == lines[1].Code)
        {
            throw new RecordingException($"{path}(1,1): '{signal}' is one line, {lines[0].Name}, twice");
        }

        List<Recording> swipes = lines.Length == 1 ? Swipes(lines[0]) : ClockDataLines.Swipes(lines[0], lines[1]);
        return swipes.Count > 0
            ? swipes
            : throw new RecordingException($"{path}(1,1): no swipe on {lines[0].Name}: {Changes(lines[0])}");
    }

    private static string[] Names(string path, string? signal, IReadOnlyList<VcdWire> wires)
    {
        if (signal != null)
        {
            return signal.Split(',', StringSplitOptions.TrimEntries);
        }

        VcdWire? only = wires.Count == 1 ? wires[0] : wires.FirstOrDefault(wire => wire.IsCalled(OwnLine));
        return only != null
            ? [only.Name]
            : throw new RecordingException(
                $"{path}(1,1): several wires; '--signal' names the F2F line, or clock and data as CLOCK,DATA; "
                + Known(wires));
    }

    private static VcdWire Find(string path, string name, IReadOnlyList<VcdWire> wires)
    {
        VcdWire[] called = [.. wires.Where(wire => wire.IsCalled(name)).DistinctBy(wire => wire.Code)];
        string complaint = called.Length switch
        {
            0 => $"there is no wire '{name}'{Suggestion.For(name, [.. wires.Select(wire => wire.Name)])}; "
                + Known(wires),
            1 => called[0].Bits == 1 ? "" : $"'{name}' is {called[0].Bits} bits wide, not a line",
            _ => $"several wires are called '{name}'; {Known(called)}",
        };
        return complaint.Length == 0 ? called[0] : throw new RecordingException($"{path}(1,1): {complaint}");
    }

    // The first level is no change.
    private static List<Recording> Swipes(VcdWire line) => EdgeTrains.Swipes(
        [.. line.Levels.Skip(1).Select(level => level.TimeUs)], SwipeClassifier.FewestIntervals);

    // Times that were taken for seconds and are not show here.
    private static double Seconds(VcdWire line) =>
        line.Levels.Count > 0 ? (line.EndUs - line.Levels[0].TimeUs) / UsPerSecond : 0;

    private static string Changes(VcdWire line) =>
        FormattableString.Invariant($"{Math.Max(0, line.Levels.Count - 1)} changes of level in {Seconds(line):G4} s");

    private static string Known(IEnumerable<VcdWire> wires) =>
        $"known: {string.Join(", ", wires.Select(wire => wire.Name))}";
}
