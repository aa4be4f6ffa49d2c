using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Intervals of a CSV file: one number a row, in us or in the unit of its header, or the one column of several that is
/// called an interval. What else a row may be is said of the row, for noise and worn stripes look like it.
/// </summary>
internal sealed class CsvIntervals
{
    private const string Wanted = "a row of intervals is one number, in us, with a point for decimals; several columns "
        + "need a header with one called 'interval_us', or with 'Time [s]' before a column of 0 and 1 for each line";

    private const double LongestUs = 1e9;

    // So many values that grow all the time are no swipe: in a card's bits long and short cells come in turn.
    private const int FewestThatGrow = 20;

    private readonly string _path;
    private readonly CsvHead _head;
    private int _column;
    private int _columns = 1;
    private double _unitUs = 1;

    private CsvIntervals(string path, CsvHead head)
    {
        _path = path;
        _head = head;
    }

    /// <summary>Reads the intervals in us.</summary>
    /// <exception cref="RecordingException">A value is no interval, or there is none.</exception>
    internal static List<double> Read(RecordingFile file, CsvHead head)
    {
        CsvIntervals reader = new(file.Path, head);
        if (head.Labels != null)
        {
            reader.TakeLabels(head.Labels);
        }

        List<double> intervals = [.. head.Rows(file).Select(row => reader.Interval(row.Line, row.Text))];
        reader.Check(intervals);
        return intervals;
    }

    private void TakeLabels(IReadOnlyList<CsvCell> labels)
    {
        TimeLabel[] called = [.. labels.Select(label => new TimeLabel(label.Text))];
        int[] intervals = [.. Enumerable.Range(0, called.Length).Where(i => called[i].IsInterval)];
        _columns = labels.Count;
        _column = labels.Count == 1 ? 0 : intervals.Length == 1 ? intervals[0] : throw Wrong(
            _head.Line, 1, $"{Names(labels)}: {intervals.Length} of {labels.Count} columns are called an interval; "
            + Wanted);
        TimeLabel label = called[_column];
        bool isUnknown = label.UnitUs == 0 && label.HasBrackets;
        _unitUs = label.UnitUs > 0 ? label.UnitUs : !isUnknown ? 1 : throw Wrong(
            _head.Line, labels[_column].Column, $"{ForeignText.Quoted(label.Unit)} is no unit of time: s, ms, us, ns");
    }

    private double Interval(int line, string row)
    {
        List<CsvCell> cells = CsvCell.Split(row, _head.Separator);
        if (cells.Count > _columns && cells[_columns..].Exists(cell => cell.Text.Length > 0))
        {
            throw Wrong(line, cells[_columns].Column, _columns == 1
                ? $"a second value, {ForeignText.Quoted(cells[_columns].Text)}; {Wanted}"
                : $"{cells.Count} columns, not {_columns}");
        }

        CsvCell cell = _column < cells.Count
            ? cells[_column]
            : throw Wrong(line, 1, $"{cells.Count} columns, not {_columns}");
        bool isNumber = cell.TryNumber(_head.Separator, out double interval);
        double us = interval * _unitUs;
        return isNumber && us >= 0 && us < LongestUs
            ? us
            : throw Wrong(
                line, cell.Column, $"{ForeignText.Quoted(cell.Text)} is not an interval in us, 0 or more; {Wanted}");
    }

    private void Check(List<double> intervals)
    {
        int first = _head.Line + (_head.Labels == null ? 0 : 1);
        if (intervals.Count == 0)
        {
            throw Wrong(_head.Line, 1, "no intervals");
        }

        if (intervals.Count > 1 && intervals.TrueForAll(interval => interval is 0 or 1))
        {
            throw Wrong(
                first, 1, "0 and 1 are levels, not intervals; '; Samplerate: 1 MHz' before them tells the rate");
        }

        bool isGrowing = intervals.Count >= FewestThatGrow
            && intervals.Skip(1).Zip(intervals).All(pair => pair.First > pair.Second);
        if (isGrowing)
        {
            throw Wrong(first, 1, $"values that grow all the time are times, not intervals; {Wanted}");
        }
    }

    private static string Names(IEnumerable<CsvCell> labels) =>
        string.Join(", ", labels.Take(4).Select(label => ForeignText.Quoted(label.Text)));

    private RecordingException Wrong(int line, int column, string what) =>
        new($"{_path}({Math.Max(1, line)},{column}): {what}");
}
