using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Benchmarks;

/// <summary>
/// The table of the ladder, in Markdown: right with its interval of 95 %, and wrong where there is one.
/// </summary>
public sealed class LadderReport
{
    private readonly TextWriter _output;
    private readonly LadderCount[] _sums;

    /// <summary>Writes the head.</summary>
    public LadderReport(IReadOnlyList<string> readers, TextWriter output)
    {
        _output = output;
        _sums = [.. readers.Select(_ => new LadderCount())];
        output.WriteLine($"| rung | {string.Join(" | ", readers)} |");
        output.WriteLine($"|---|{string.Concat(readers.Select(_ => "---|"))}");
    }

    /// <summary>Writes a rung.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="counts">A count for each reader.</param>
    /// <param name="isCard">False where a text is a mistake.</param>
    public void Write(string name, LadderCount[] counts, bool isCard)
    {
        _output.WriteLine($"| {name} | {string.Join(" | ", counts.Select(count => Cell(count, isCard)))} |");
        for (int i = 0; i < counts.Length; i++)
        {
            _sums[i].Add(counts[i]);
        }
    }

    /// <summary>Writes the sums.</summary>
    /// <returns>How many texts were wrong.</returns>
    public int WriteSum(int seed, int swipes)
    {
        string sums = string.Join(" | ", _sums.Select(sum => FormattableString.Invariant(
            $"{sum.Wrong} of {sum.Total:N0} (at most {MostInMany(sum.Wrong, sum.Total):F1} in 100,000)")));
        _output.WriteLine($"| **wrong** | {sums} |");
        string times = string.Join(
            " | ", _sums.Select(sum => FormattableString.Invariant($"{sum.MeanUs:F0} us")));
        _output.WriteLine($"| mean time | {times} |");
        _output.WriteLine();
        _output.WriteLine($"{swipes} swipes a row, seed {seed}.");
        return _sums.Sum(sum => sum.Wrong);
    }

    private static string Cell(LadderCount count, bool isCard)
    {
        (double low, double high) = LadderCount.Interval(count.Right, count.Total);
        string right = FormattableString.Invariant(
            $"{100.0 * count.Right / count.Total:F1} ({low:F1} to {high:F1})");
        string wrong = count.Wrong > 0 ? $"**{count.Wrong} wrong**" : "";
        return isCard ? $"{right} {wrong}".TrimEnd()
            : wrong.Length > 0 ? wrong
            : count.Right > 0 ? $"0 wrong, {count.Right} read as the card" : "0 wrong";
    }

    private static double MostInMany(int wrong, int total) => LadderCount.Interval(wrong, total).High * 1000;
}
