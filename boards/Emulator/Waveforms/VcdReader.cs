using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>
/// Reads a Value Change Dump, IEEE 1364-2005 section 18, whoever wrote it: "run --vcd", sigrok, PulseView, a simulator.
/// </summary>
public sealed class VcdReader
{
    private const string End = "$end";

    private readonly string _path;
    private readonly VcdText _text;
    private readonly List<VcdWire> _wires = [];
    private readonly Dictionary<string, List<VcdWire>> _byCode = [];
    private readonly Stack<string> _scopes = new();
    private double _unitUs;
    private double _timeUs;
    private long _units;

    private VcdReader(string path, TextReader text)
    {
        _path = path;
        _text = new VcdText(text);
    }

    /// <summary>Reads the wires of a file with all their changes.</summary>
    /// <param name="path">Name of the file, for complaints.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="FormatException">It is no VCD; the message says where as file(line,column).</exception>
    public static IReadOnlyList<VcdWire> Read(string path, TextReader text)
    {
        VcdReader reader = new(path, text);
        while (reader._text.Next() is { } word)
        {
            reader.Take(word);
        }

        reader._wires.ForEach(wire => wire.EndUs = reader._timeUs);
        return reader._wires.Count > 0 ? reader._wires : throw reader.Wrong("no wire is declared in this VCD");
    }

    private void Take(string word)
    {
        switch (word[0])
        {
            case '$':
                TakeSection(word);
                break;
            case '#':
                TakeTime(word[1..]);
                break;
            case '0' or '1' or 'x' or 'X' or 'z' or 'Z' when word.Length > 1:
                Set(word[1..], word[0]);
                break;
            case 'b' or 'B':
                Set(Required("the wire of this value"), word[^1]);
                break;
            case 'M' when word == "META":
                // sigrok-cli puts "META samplerate: 1000000" before the file that it writes to its output.
                Required("what META tells");
                Required("the value behind META");
                break;
            case 'r' or 'R' or 's' or 'S':
                Set(Required("the wire of this value"), 'x');
                break;
            default:
                throw Wrong($"{ForeignText.Quoted(word)} does not belong into a VCD");
        }
    }

    private void TakeSection(string word)
    {
        switch (word)
        {
            case "$dumpvars" or "$dumpall" or "$dumpon" or "$dumpoff" or End:
                break;
            case "$timescale":
                TakeScale(string.Concat(UpToEnd()));
                break;
            case "$scope":
                _scopes.Push(UpToEnd().LastOrDefault() ?? throw Wrong("a scope without a name"));
                break;
            case "$upscope":
                UpToEnd();
                _scopes.TryPop(out _);
                break;
            case "$var":
                Declare(UpToEnd());
                break;
            default:
                UpToEnd();
                break;
        }
    }

    private void TakeScale(string scale)
    {
        string digits = string.Concat(scale.TakeWhile(char.IsAsciiDigit));
        double unitUs = scale[digits.Length..] switch
        {
            "s" => 1e6,
            "ms" => 1e3,
            "us" => 1,
            "ns" => 1e-3,
            "ps" => 1e-6,
            "fs" => 1e-9,
            _ => 0,
        };
        bool isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        // IEEE 1364-2005, 18.2.3.6: no other numbers.
        _unitUs = isNumber && number is 1 or 10 or 100 && unitUs > 0
            ? number * unitUs
            : throw Wrong($"{ForeignText.Quoted(scale)} is no time scale; it looks like 1 us");
    }

    private void TakeTime(string digits)
    {
        if (_unitUs == 0)
        {
            throw Wrong("a time before $timescale");
        }

        bool isTime = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long units);
        _units = isTime && units >= _units
            ? units
            : throw Wrong(isTime
                ? $"the time goes back, from {_units} to {units}"
                : $"{ForeignText.Quoted('#' + digits)} is no time");
        _timeUs = units * _unitUs;
    }

    // $var TYPE BITS CODE NAME [RANGE] $end
    private void Declare(List<string> words)
    {
        if (words.Count < 4 || !int.TryParse(words[1], out int bits) || bits < 1)
        {
            throw Wrong("a wire is declared as $var wire 1 CODE NAME $end");
        }

        string name = string.Join('.', _scopes.Reverse().Append(string.Concat(words.Skip(3))));
        VcdWire wire = new(name, words[2], bits);
        _wires.Add(wire);
        if (!_byCode.TryGetValue(wire.Code, out List<VcdWire>? same))
        {
            _byCode.Add(wire.Code, same = []);
        }

        same.Add(wire);
    }

    private void Set(string code, char level)
    {
        if (!_byCode.TryGetValue(code, out List<VcdWire>? wires))
        {
            throw Wrong($"no wire has the code {ForeignText.Quoted(code)}");
        }

        // A line that floats or is unknown shows no flux change.
        foreach (VcdWire wire in wires.Where(_ => level is '0' or '1'))
        {
            if (wire.Levels.Count == 0 || wire.Levels[^1].Level != (level == '1'))
            {
                wire.Levels.Add((_timeUs, level == '1'));
            }
        }
    }

    private List<string> UpToEnd()
    {
        List<string> words = [];
        for (string word = Required(End); word != End; word = Required(End))
        {
            words.Add(word);
        }

        return words;
    }

    private string Required(string what) => _text.Next() ?? throw Wrong($"the file ends before {what}");

    private FormatException Wrong(string what) => new($"{_path}({Math.Max(1, _text.Line)},{_text.Column}): {what}");
}
