using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Intervals in us from the first column of a CSV file, where a header line is allowed; or the lines of a logic
/// analyser.
/// </summary>
public static class CsvRecording
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="signal">Of a logic analyser the F2F line, or CLOCK,DATA; null: the only line.</param>
    /// <param name="isSplit">True when silence parts several swipes; else a file of intervals is one.</param>
    /// <exception cref="RecordingException">A value is no interval or level, or there is none.</exception>
    public static List<Recording> Read(string path, string? signal, bool isSplit)
    {
        if (CsvLevels.IsOne(path))
        {
            return LineSignals.Swipes(path, signal, CsvLevels.Read(path));
        }

        List<double> intervals = Intervals(path);
        List<Recording> swipes = isSplit ? Swipes(intervals) : [];
        return swipes.Count > 1 ? swipes : [new Recording("", [IntervalRounding.FromIntervals(intervals)])];
    }

    private static List<Recording> Swipes(List<double> intervals)
    {
        List<double> times = [0];
        intervals.ForEach(interval => times.Add(times[^1] + interval));
        return EdgeTrains.Swipes(times, SwipeClassifier.FewestIntervals);
    }

    private static List<double> Intervals(string path)
    {
        List<double> intervals = [];
        int number = 0;
        bool mayBeHeader = true;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            if (TryParse(trimmed, out double interval))
            {
                intervals.Add(interval);
            }
            else if (!mayBeHeader || !IsHeader(trimmed))
            {
                throw new RecordingException($"{path}({number},1): not an interval in us, 0 or more");
            }

            mayBeHeader = false;
        }

        return intervals.Count > 0
            ? intervals
            : throw new RecordingException($"{path}({Math.Max(1, number)},1): no intervals");
    }

    private static bool TryParse(string line, out double interval)
    {
        int comma = line.AsSpan().IndexOfAny(',', ';', '\t');
        ReadOnlySpan<char> cell = comma < 0 ? line : line.AsSpan(0, comma);
        bool isNumber = double.TryParse(
            cell.Trim().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out interval);
        return isNumber && interval >= 0 && interval < 1e9;
    }

    private static bool IsHeader(string line) => char.IsLetter(line.TrimStart('"')[0]);
}
