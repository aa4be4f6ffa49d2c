using System.Collections.Generic;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A CSV file of intervals, or of the lines of a logic analyser.</summary>
internal static class CsvRecording
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="signal">Of a logic analyser the F2F line, or CLOCK,DATA; null: the only line.</param>
    /// <param name="isSplit">True when silence parts several swipes; else a file of intervals is one.</param>
    /// <exception cref="RecordingException">A value is no interval or level, or there is none.</exception>
    internal static List<Recording> Read(RecordingFile file, string? signal, bool isSplit)
    {
        CsvHead head = CsvHead.Read(file);
        if (head.HasLevels)
        {
            return LineSignals.Swipes(file.Path, signal, CsvLevels.Read(file, head));
        }

        List<double> intervals = CsvIntervals.Read(file, head);
        if (signal != null)
        {
            throw new RecordingException($"{file.Path}(1,1): '--signal' is for lines; these are intervals");
        }

        List<Recording> swipes = isSplit ? Swipes(intervals) : [];
        return swipes.Count > 1 ? swipes : [new Recording("", [IntervalRounding.FromIntervals(intervals)])];
    }

    private static List<Recording> Swipes(List<double> intervals)
    {
        List<double> times = [0];
        intervals.ForEach(interval => times.Add(times[^1] + interval));
        return EdgeTrains.Swipes(times, SwipeClassifier.FewestIntervals);
    }
}
