using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PosTerminal.NanoClr;

/// <summary>
/// What a run of the test set printed. The interpreter and the program print into one stream, so lines are found by
/// their marks wherever they begin.
/// </summary>
/// <param name="text">The whole output.</param>
public sealed partial class RunOutput(string text)
{
    /// <summary>The whole output.</summary>
    public string Text { get; } = text;

    /// <summary>Runs of tests in the order in which they ended.</summary>
    public IReadOnlyList<TestLine> Tests { get; } =
    [
        .. TestPattern().Matches(text).Select(match => new TestLine(
            match.Groups["name"].Value, match.Groups["fate"].Value, match.Groups["rest"].Value)),
    ];

    /// <summary>Bytes of RAM that the interpreter takes for each assembly, by name.</summary>
    public IReadOnlyDictionary<string, int> AssemblyRam { get; } = AssemblyPattern().Matches(text)
        .GroupBy(match => match.Groups["name"].Value)
        .ToDictionary(
            found => found.Key,
            found => int.Parse(found.First().Groups["ram"].Value, CultureInfo.InvariantCulture));

    /// <summary>Lines "{kind text}" of some kinds, as they came.</summary>
    public IReadOnlyList<string> Marked(params string[] kinds) =>
    [
        .. MarkPattern().Matches(Text)
            .Where(match => kinds.Contains(match.Groups["kind"].Value))
            .Select(match => match.Value),
    ];

    /// <summary>The number in the line "{measure name number}", null when there is none.</summary>
    public long? Measure(string name)
    {
        string start = "{measure " + name + " ";
        string? line = Marked("measure").FirstOrDefault(found => found.StartsWith(start, StringComparison.Ordinal));
        return line is null ? null : long.Parse(line[start.Length..^1], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Test (?<fate>passed|failed|skipped),(?<name>[\w.+]+\.\d+),(?<rest>[^\r\n]*)")]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"\{(?<kind>[a-z]+) [^{}\r\n]*\}")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"Assembly: (?<name>[\w.]+) \([\d.]+\)\s+\((?<ram>\d+) RAM")]
    private static partial Regex AssemblyPattern();
}
