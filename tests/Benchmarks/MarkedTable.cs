using System;
using System.IO;

namespace PosTerminal.Benchmarks;

/// <summary>A table between two marks of a page: <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
public static class MarkedTable
{
    /// <summary>Puts a table in place of the one that is there.</summary>
    /// <returns>False, with a complaint, when the page has no marks.</returns>
    public static bool TryPut(string page, string name, string table)
    {
        string mark = $"<!-- {name} -->\n";
        string endMark = $"<!-- /{name} -->";
        string text = File.ReadAllText(page);
        int start = text.IndexOf(mark, StringComparison.Ordinal);
        int end = text.IndexOf(endMark, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            Console.Error.WriteLine($"{page} has no {mark.TrimEnd()} and {endMark}");
            return false;
        }

        File.WriteAllText(page, text[..(start + mark.Length)] + table + text[end..]);
        return true;
    }
}
