using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// The lines of a logic analyser's CSV: a column of levels for each, and times in the first column (Saleae), or a row
/// for each sample and the rate in a comment (sigrok).
/// </summary>
internal sealed class CsvLevels
{
    // A card's bits have dozens of samples from change to change.
    private const int FewestRows = 100;

    private readonly string _path;
    private readonly CsvHead _head;
    private readonly CsvColumns _columns;
    private readonly CsvClock _clock;
    private readonly List<VcdWire?> _wires = [];
    private string _last = "";
    private double _timeUs = double.NegativeInfinity;
    private long _rows;
    private long _changed;
    private int _line;

    private CsvLevels(RecordingFile file, CsvHead head)
    {
        _path = file.Path;
        _head = head;
        _line = head.Line;
        _columns = CsvColumns.Of(file, head);
        try
        {
            _clock = new CsvClock(head, _columns.HasTime);
        }
        catch (FormatException exception)
        {
            throw Wrong(1, exception.Message);
        }
    }

    /// <summary>Reads the lines of a file with all their changes.</summary>
    /// <exception cref="RecordingException">A row is not understood; the message says where.</exception>
    internal static IReadOnlyList<VcdWire> Read(RecordingFile file, CsvHead head)
    {
        CsvLevels levels = new(file, head);
        foreach ((int line, string row) in head.Rows(file))
        {
            levels._line = line;
            levels.Take(row);
        }

        return levels.Wires();
    }

    private VcdWire[] Wires()
    {
        VcdWire[] wires = [.. _wires.OfType<VcdWire>()];
        Array.ForEach(wires, wire => wire.EndUs = _timeUs);
        if (!wires.Any(wire => wire.Levels.Count > 0))
        {
            _line = _head.Line;
            throw Wrong(1, "no levels");
        }

        if (_clock.IsBySamples && _rows >= FewestRows && 2 * _changed > _rows)
        {
            throw new RecordingException(
                $"{_path}(1,1): most rows differ from the one before, so samples were left out (dedup), and sigrok "
                + "wrote no times; it does from a session: -o sale.sr first, then -i sale.sr -O csv");
        }

        return wires;
    }

    private void Take(string row)
    {
        _rows++;
        if (_clock.IsBySamples && row == _last)
        {
            _timeUs = _clock.SkipUs();
            return;
        }

        _last = row;
        List<CsvCell> cells = CsvCell.Split(row, _head.Separator);
        if (cells.Count != _columns.Count)
        {
            throw Wrong(1, $"{cells.Count} columns, not {_columns.Count}");
        }

        TakeTime(cells[0]);
        TakeLevels(cells);
    }

    private void TakeTime(CsvCell cell)
    {
        try
        {
            double timeUs = _clock.NextUs(cell);
            _timeUs = timeUs >= _timeUs ? timeUs : throw new FormatException("the time goes back");
        }
        catch (FormatException exception)
        {
            throw Wrong(cell.Column, exception.Message);
        }
    }

    private void TakeLevels(List<CsvCell> cells)
    {
        if (_wires.Count == 0)
        {
            AddWires(cells);
        }

        bool isChanged = false;
        for (int i = 0; i < _wires.Count; i++)
        {
            isChanged |= _wires[i] is { } wire && IsChangedBy(wire, cells[i + _columns.First]);
        }

        _changed += isChanged ? 1 : 0;
    }

    // A column of voltages is no line, where there are lines.
    private void AddWires(List<CsvCell> cells)
    {
        IReadOnlyList<string> names = _columns.Names(_head);
        bool[] areLines = [.. cells.Skip(_columns.First).Take(_columns.Lines).Select(cell => cell.IsLevel)];
        bool areAll = !areLines.Contains(true);
        _wires.AddRange(names.Select((name, i) =>
            areAll || areLines[i] || !cells[i + _columns.First].IsNumber ? new VcdWire(name, $"{i}", 1) : null));
    }

    private bool IsChangedBy(VcdWire wire, CsvCell cell)
    {
        if (!cell.IsLevel)
        {
            string level = ForeignText.Quoted(cell.Text);
            throw Wrong(cell.Column, $"{level} is no level of {wire.Name}: 0, 1, or X for unknown");
        }

        bool isChanged = cell.Text is "0" or "1"
            && (wire.Levels.Count == 0 || wire.Levels[^1].Level != (cell.Text == "1"));
        if (isChanged)
        {
            wire.Levels.Add((_timeUs, cell.Text == "1"));
        }

        return isChanged;
    }

    private RecordingException Wrong(int column, string what) => new($"{_path}({Math.Max(1, _line)},{column}): {what}");
}
