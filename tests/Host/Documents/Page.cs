using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Documents;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>A page of docs/ as lines, tables and marked blocks.</summary>
public sealed partial class Page
{
    private Page(string text) => Text = text;

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>Every code of the catalogue.</summary>
    public static IReadOnlyList<string> AllCodes { get; } =
        [.. FaultsDocument.All().Select(fault => FaultName.Of(fault.Code))];

    /// <summary>R1 to R20.</summary>
    public static IReadOnlyList<string> AllRemedies { get; } =
        [.. Enumerable.Range(1, RemedyText.Count).Select(number => $"R{number}")];

    /// <summary>Reads a page.</summary>
    public static Page Read(string name) =>
        new(File.ReadAllText(Path.Combine(Repository.Root, "docs", name)));

    /// <summary>The codes that a text names.</summary>
    public static string[] CodesIn(string text) =>
        [.. CodePattern().Matches(text).Select(match => match.Value).Distinct()];

    /// <summary>The remedies that a text names.</summary>
    public static string[] RemediesIn(string text) =>
        [.. RemedyPattern().Matches(text).Select(match => match.Value).Distinct()];

    /// <summary>The remedies that the catalogue gives for a code.</summary>
    public static string[] RemediesOf(string code)
    {
        Fault fault = FaultsDocument.All().Single(row => FaultName.Of(row.Code) == code);
        return [.. FaultsDocument.RemediesOf(fault).Select(FaultsDocument.NumberOf)];
    }

    /// <summary>What stands under a heading, up to the next of the same level.</summary>
    public Page Section(string heading)
    {
        string[] parts = Text.Split($"\n## {heading}\n");
        return new(parts.Length == 2
            ? parts[1].Split("\n## ")[0]
            : throw new InvalidOperationException($"{parts.Length - 1} sections are called '{heading}'"));
    }

    /// <summary>What stands between the marks of a name.</summary>
    public string Block(string name)
    {
        Match block = Regex.Match(
            Text, $@"<!-- {name} -->\n(.*)<!-- /{name} -->", RegexOptions.Singleline);
        return block.Success ? block.Groups[1].Value : throw new InvalidOperationException($"no block '{name}'");
    }

    /// <summary>The cells of all rows whose first cell fits.</summary>
    public IEnumerable<string[]> Rows(string firstCell) => Text.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Where(cells => Regex.IsMatch(cells[0], $"^{firstCell}$"));

    [GeneratedRegex(@"\b[SHWNUPC][1-7]\d\d\b")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\bR\d+\b")]
    private static partial Regex RemedyPattern();
}
