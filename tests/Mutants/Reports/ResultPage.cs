using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PosTerminal.Mutants.Rows;
using PosTerminal.Mutants.Running;

namespace PosTerminal.Mutants.Reports;

/// <summary>The table of a page: who notices which fault. A row that was not played keeps what the page said.</summary>
public static class ResultPage
{
    private const string Mark = "<!-- mutants -->\n";
    private const string EndMark = "<!-- /mutants -->";

    /// <summary>Writes the table between the marks of a page; false when it has none.</summary>
    public static bool TryPut(string page, IReadOnlyList<Mutant> all, IReadOnlyList<Result> results)
    {
        string text = File.ReadAllText(page);
        int start = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        int end = text.IndexOf(EndMark, StringComparison.Ordinal);
        if (start < Mark.Length || end < start)
        {
            return false;
        }
        Dictionary<string, string> rows = Rows(text[start..end]);
        foreach (Result result in results)
        {
            rows[result.Mutant.Fault] = RowOf(result);
        }
        StringBuilder table = new("| room | fault | noticed by |\n|---|---|---|\n");
        foreach (Mutant mutant in all)
        {
            string unknown = $"| {mutant.Room} | {mutant.Fault} | not played yet |";
            table.Append(rows.GetValueOrDefault(mutant.Fault, unknown)).Append('\n');
        }
        File.WriteAllText(page, text[..start] + table + text[end..]);
        return true;
    }

    private static Dictionary<string, string> Rows(string table) => table.Split('\n')
        .Where(line => line.Split('|').Length > 3)
        .Skip(2)
        .GroupBy(line => line.Split('|')[2].Trim())
        .ToDictionary(group => group.Key, group => group.First());

    private static string RowOf(Result result)
    {
        string by = result.Verdict == Verdict.Killed ? result.By.Replace('_', ' ').Replace("|", "/") : "**nobody**";
        return $"| {result.Mutant.Room} | {result.Mutant.Fault} | {by} |";
    }
}
