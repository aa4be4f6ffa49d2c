using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>
/// Rows of "matrix": every combination of the keys of a mapping, or each mapping of a list as it stands.
/// </summary>
public static class Matrix
{
    private const int MostRows = 10_000;

    /// <summary>The rows in the order of the file; one empty row without a matrix.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, Node>>> Rows(Value? matrix)
    {
        if (matrix?.Node.Kind == NodeKind.List)
        {
            return [.. matrix.AsList().Select(RowOf)];
        }
        return matrix is null ? [[]] : Combinations(matrix);
    }

    /// <summary>" [fault={stop-after: 60%}, card=blank]", or "" for the empty row.</summary>
    public static string Title(IReadOnlyList<KeyValuePair<string, Node>> row) => row.Count == 0
        ? "" : $" [{string.Join(", ", row.Select(cell => $"{cell.Key}={cell.Value}"))}]";

    private static IReadOnlyList<KeyValuePair<string, Node>> RowOf(Value row) =>
        [.. row.AsFields().TakeRest().Select(entry => KeyValuePair.Create(entry.Key.Text, entry.Value))];

    private static List<IReadOnlyList<KeyValuePair<string, Node>>> Combinations(Value matrix)
    {
        List<IReadOnlyList<KeyValuePair<string, Node>>> rows = [[]];
        foreach ((Node key, Value values) in Columns(matrix))
        {
            rows = [.. rows.SelectMany(row => values.AsList(), (row, value) =>
                (IReadOnlyList<KeyValuePair<string, Node>>)[.. row, new(key.Text, value.Node)])];
            if (rows.Count is 0 or > MostRows)
            {
                values.Refuse($"'{key.Text}' makes {rows.Count} rows of the matrix (1 to {MostRows})");
                return [[]];
            }
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
