using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Tests.Waveforms;

/// <summary>
/// Reads a Value Change Dump word by word, as IEEE 1364-2005 section 18.2 has it, and knows nothing of what wrote it.
/// </summary>
public sealed class DumpFile
{
    private readonly Dictionary<string, string> _nameOfCode = [];
    private readonly Dictionary<string, List<(long Time, char Level)>> _changes = [];

    public DumpFile(string text)
    {
        Queue<string> words = new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (words.TryDequeue(out string? word))
        {
            Take(word, words);
        }
    }

    public string Timescale { get; private set; } = "";

    public bool HasDate { get; private set; }

    public List<string> Names { get; } = [];

    /// <summary>All time stamps, in units of the time scale.</summary>
    public List<long> Stamps { get; } = [];

    public IReadOnlyList<(long Time, char Level)> ChangesOf(string name) => _changes[name];

    /// <summary>The level of a wire at a time: that of the last change up to it.</summary>
    public char LevelAt(string name, long time) => _changes[name].Last(change => change.Time <= time).Level;

    private void Take(string word, Queue<string> words)
    {
        switch (word)
        {
            case "$timescale":
                Timescale = string.Join(' ', UpToEnd(words));
                break;
            case "$var":
                Declare(UpToEnd(words));
                break;
            case "$date":
                HasDate = true;
                UpToEnd(words);
                break;
            case "$version" or "$scope" or "$upscope" or "$enddefinitions":
                UpToEnd(words);
                break;
            case "$dumpvars" or "$end":
                break;
            case ['#', .. string time]:
                Stamps.Add(long.Parse(time, CultureInfo.InvariantCulture));
                break;
            case [('0' or '1' or 'x' or 'z') and char level, .. string code]:
                _changes[_nameOfCode[code]].Add((Stamps[^1], level));
                break;
            default:
                throw new FormatException($"'{word}' does not belong here");
        }
    }

    private void Declare(List<string> words)
    {
        (string code, string name) = (words[2], words[3]);
        Names.Add(name);
        _nameOfCode.Add(code, name);
        _changes.Add(name, []);
    }

    private static List<string> UpToEnd(Queue<string> words)
    {
        List<string> found = [];
        for (string word = words.Dequeue(); word != "$end"; word = words.Dequeue())
        {
            found.Add(word);
        }
        return found;
    }
}
