using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>
/// Rows of "matrix": every combination of the keys of a mapping, or each mapping of a list as it stands.
/// </summary>
public static class Matrix
{
    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 10_000;

    /// <summary>The rows in the order of the file; one empty row without a matrix, none of a bad one.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, Node>>> Rows(Value? matrix)
    {
        if (matrix is null)
        {
            return [[]];
        }
        var rows = matrix.Node.Kind == NodeKind.List ? Listed(matrix) : Combinations(matrix);
        if (matrix.Errors.IsEmpty && rows.GroupBy(Title).FirstOrDefault(rows => rows.Count() > 1) is { } same)
        {
            matrix.Refuse($"two rows of 'matrix' have one name:{same.Key}");
        }
        return rows;
    }

    /// <summary>" [fault={stop-after: 60%}, card=blank]", or "" for the empty row.</summary>
    public static string Title(IReadOnlyList<KeyValuePair<string, Node>> row) => row.Count == 0
        ? "" : $" [{string.Join(", ", row.Select(cell => $"{cell.Key}={cell.Value}"))}]";

    // A file without a row would be left out of the run, and nobody told.
    private static IReadOnlyList<IReadOnlyList<KeyValuePair<string, Node>>> Listed(Value matrix)
    {
        IReadOnlyList<Value> rows = matrix.AsList();
        if (rows.Count is > 0 and <= MostRows)
        {
            foreach (Value row in AllButFirst(rows, RowText))
            {
                row.Refuse($"the row '{row.Node}' stands twice in 'matrix'");
            }
            return [.. rows.Select(RowOf)];
        }
        matrix.Refuse($"'matrix' has {rows.Count} rows (1 to {MostRows})");
        return [];
    }

    private static IReadOnlyList<KeyValuePair<string, Node>> RowOf(Value row)
    {
        if (row.Node is { Kind: NodeKind.Mapping, Entries.Count: 0 })
        {
            row.Refuse("a row of 'matrix' is empty");
        }
        return [.. row.AsFields().TakeRest().Select(entry => KeyValuePair.Create(entry.Key.Text, entry.Value))];
    }

    private static string RowText(Value row) => string.Join(", ", row.Node.Entries
        .OrderBy(cell => cell.Key.Text, StringComparer.Ordinal).Select(cell => $"{cell.Key}: {cell.Value}"));

    // Two cases would have one name, and neither a report nor a replay line could tell them apart.
    private static IEnumerable<Value> AllButFirst(IEnumerable<Value> values, Func<Value, string> textOf)
    {
        HashSet<string> seen = [];
        return values.Where(value => !seen.Add(textOf(value)));
    }

    private static void RefuseTwice(string key, IEnumerable<Value> values)
    {
        IEnumerable<Value> twice = AllButFirst(values, value => $"{value.Node}");
        foreach (Value value in twice)
        {
            value.Refuse($"'{value.Node}' stands twice for '{key}' in 'matrix'");
        }
    }

    private static List<IReadOnlyList<KeyValuePair<string, Node>>> Combinations(Value matrix)
    {
        List<IReadOnlyList<KeyValuePair<string, Node>>> rows = [[]];
        if (matrix.Node is { Kind: NodeKind.Mapping, Entries.Count: 0 })
        {
            matrix.Refuse("'matrix' is empty");
        }
        foreach ((Node key, Value values) in Columns(matrix))
        {
            rows = [.. rows.SelectMany(row => values.AsList(), (row, value) =>
                (IReadOnlyList<KeyValuePair<string, Node>>)[.. row, new(key.Text, value.Node)])];
            if (rows.Count is 0 or > MostRows)
            {
                values.Refuse($"'{key.Text}' makes {rows.Count} rows of the matrix (1 to {MostRows})");
                return [];
            }
            RefuseTwice(key.Text, values.AsList());
        }
        return rows;
    }

    private static IEnumerable<(Node Key, Value Values)> Columns(Value matrix)
    {
        Fields fields = matrix.AsFields();
        return fields.TakeRest().Select(
            entry => (entry.Key, new Value(entry.Key.Text, entry.Value, matrix.Errors)));
    }
}
