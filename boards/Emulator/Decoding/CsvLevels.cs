using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// The lines of a logic analyser's CSV: a column of levels for each, and times in the first column (Saleae), or a row
/// for each sample and the rate in a comment (sigrok).
/// </summary>
internal sealed class CsvLevels
{
    private const string Comment = ";#";
    private const string Rate = "Samplerate:";
    private const string Channels = "Channels";

    private readonly string _path;
    private readonly List<VcdWire> _wires = [];
    private string[] _names = [];
    private double _sampleUs;
    private double _unitUs;
    private double _timeUs = double.NegativeInfinity;
    private long _samples;
    private int _line;

    private CsvLevels(string path)
    {
        _path = path;
    }

    /// <summary>True when a file begins as one of levels does: what else a CSV has are intervals.</summary>
    internal static bool IsOne(string path)
    {
        foreach (string line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (!Comment.Contains(line[0]))
            {
                string[] cells = line.Split(',');
                return cells.Length > 1 && UnitUs(cells[0]) > 0;
            }

            if (line.Contains(Rate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the lines of a file with all their changes.</summary>
    /// <exception cref="RecordingException">A row is not understood; the message says where.</exception>
    internal static IReadOnlyList<VcdWire> Read(string path)
    {
        CsvLevels levels = new(path);
        foreach (string line in File.ReadLines(path))
        {
            levels._line++;
            levels.Take(line);
        }

        levels._wires.ForEach(wire => wire.EndUs = levels._timeUs);
        bool hasRows = levels._wires.Exists(wire => wire.Levels.Count > 0);
        return hasRows ? levels._wires : throw levels.Wrong(1, "no levels");
    }

    private void Take(string line)
    {
        string trimmed = line.Trim();
        if (trimmed.Length > 0 && Comment.Contains(trimmed[0]))
        {
            TakeComment(trimmed[1..].Trim());
        }
        else if (trimmed.Length > 0 && _wires.Count > 0)
        {
            TakeLevels(line.Split(','));
        }
        else if (trimmed.Length > 0)
        {
            TakeHead(line);
        }
    }

    // "; Samplerate: 1 MHz" and "; Channels (2/8): D0, D1"
    private void TakeComment(string comment)
    {
        if (comment.StartsWith(Rate, StringComparison.OrdinalIgnoreCase))
        {
            string rate = comment[Rate.Length..].Trim();
            _sampleUs = SampleUs(rate);
            _sampleUs = _sampleUs > 0 ? _sampleUs : throw Wrong(1, $"'{rate}' is no rate; it looks like 1 MHz");
        }
        else if (comment.StartsWith(Channels, StringComparison.OrdinalIgnoreCase))
        {
            _names = [.. comment[(comment.IndexOf(':') + 1)..].Split(',').Select(Bare)];
        }
    }

    // The columns may be called after their unit, "logic", or not at all: then the comment has their names.
    private void TakeHead(string line)
    {
        string[] cells = line.Split(',');
        _unitUs = UnitUs(cells[0]);
        if (_unitUs == 0 && _sampleUs == 0)
        {
            throw Wrong(1, "no column of times, and no '; Samplerate: 1 MHz' before the levels");
        }

        string[] called = [.. cells.Skip(_unitUs > 0 ? 1 : 0).Select(Bare)];
        bool isHead = !called.All(IsLevel);
        string[] names = _names.Length == called.Length ? _names : called;
        if (!isHead && names != _names)
        {
            throw Wrong(1, "no row of names, and no '; Channels' with as many");
        }

        _wires.AddRange(names.Select((name, i) => new VcdWire(name, $"{i}", 1)));
        if (!isHead)
        {
            TakeLevels(cells);
        }
    }

    private void TakeLevels(string[] cells)
    {
        int first = _unitUs > 0 ? 1 : 0;
        if (cells.Length != _wires.Count + first)
        {
            throw Wrong(1, $"{cells.Length} columns, not {_wires.Count + first}");
        }

        TakeTime(cells[0]);
        int column = 1 + (first > 0 ? cells[0].Length + 1 : 0);
        for (int i = 0; i < _wires.Count; i++)
        {
            string level = Bare(cells[i + first]);
            if (!IsLevel(level))
            {
                throw Wrong(column, $"'{level}' is no level of {_wires[i].Name}: 0, 1, or X for unknown");
            }

            List<(double TimeUs, bool Level)> levels = _wires[i].Levels;
            if (level is "0" or "1" && (levels.Count == 0 || levels[^1].Level != (level == "1")))
            {
                levels.Add((_timeUs, level == "1"));
            }

            column += cells[i + first].Length + 1;
        }
    }

    private void TakeTime(string cell)
    {
        double timeUs = _samples++ * _sampleUs;
        if (_unitUs > 0)
        {
            bool isTime = double.TryParse(
                Bare(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out double time);
            timeUs = isTime && double.IsFinite(time) ? time * _unitUs : throw Wrong(1, $"'{Bare(cell)}' is no time");
        }

        _timeUs = timeUs >= _timeUs ? timeUs : throw Wrong(1, "the time goes back");
    }

    // "Time [s]", "time_us", "Time": seconds where nothing else is said, 0 for what is no time.
    private static double UnitUs(string name)
    {
        string bare = Bare(name).ToLowerInvariant();
        bool isTime = bare.StartsWith("time", StringComparison.Ordinal);
        return !isTime ? 0 : bare[4..].Trim(' ', '_', '[', ']', '(', ')') switch
        {
            "" or "s" => 1e6,
            "ms" => 1e3,
            "us" or "µs" => 1,
            "ns" => 1e-3,
            _ => 0,
        };
    }

    private static double SampleUs(string rate)
    {
        string[] words = rate.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double unit = words.Length != 2 ? 0 : words[1].ToLowerInvariant() switch
        {
            "hz" => 1e6,
            "khz" => 1e3,
            "mhz" => 1,
            "ghz" => 1e-3,
            _ => 0,
        };
        bool isNumber = double.TryParse(
            words.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        return isNumber && number > 0 ? unit / number : 0;
    }

    private static string Bare(string cell) => cell.Trim().Trim('"').Trim();

    private static bool IsLevel(string cell) => cell is "0" or "1" or "x" or "X";

    private RecordingException Wrong(int column, string what) => new($"{_path}({Math.Max(1, _line)},{column}): {what}");
}
