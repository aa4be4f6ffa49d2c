using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Documents;

/// <summary>The network matrix as docs/network-matrix.md.</summary>
public static class NetworkMatrixDocument
{
    private const int FirstCode = 401;
    private const int CodeCount = 12;

    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output, IReadOnlyList<NetworkCell> cells)
    {
        output.Write("# Network matrix\n\n");
        output.Write("Each fault between terminal and issuer, caused at each place of a sale of 12.50. The customer ");
        output.Write("goes on as if\nnothing were; then the fault ends. A cell says what the display said of the ");
        output.Write("money, the code that it showed, and in\nbrackets the other codes that were raised meanwhile. ");
        output.Write("When all has settled the issuer's book agrees in every cell, no\nwrong PIN was counted, no ");
        output.Write("PIN fault was raised, and the next sale was approved. This page is what\n`dotnet run --project ");
        output.Write("boards/Emulator -- network-matrix` prints; a test plays the cells again and compares.\n");
        WritePlaces(output);
        WriteCells(output, cells);
        WriteCodes(output, cells);
    }

    private static void WritePlaces(TextWriter output)
    {
        output.Write("\nThe places: `Idle`, 400 s before the sale is begun; `EnteringAmount`, `AwaitingCard`, ");
        output.Write("`EnteringPin`; `PIN again`, after\na first wrong PIN; `Authorising`, the request has arrived ");
        output.Write("and the issuer thinks; `reversing`, a former sale without\nan answer is being undone, and S109 ");
        output.Write("keeps the next one from beginning until that is done.\n");
    }

    private static void WriteCells(TextWriter output, IReadOnlyList<NetworkCell> cells)
    {
        output.Write($"\n| fault |{string.Concat(NetworkMatrix.Places.Select(place => $" {place} |"))}\n");
        output.Write($"|---|{string.Concat(NetworkMatrix.Places.Select(_ => "---|"))}\n");
        foreach (IGrouping<NetworkFault, NetworkCell> row in cells.GroupBy(cell => cell.Fault))
        {
            output.Write($"| {row.Key} |{string.Concat(row.Select(cell => $" {cell} |"))}\n");
        }
    }

    private static void WriteCodes(TextWriter output, IReadOnlyList<NetworkCell> cells)
    {
        output.Write("\nDid money move? Cells that ended with the code, and cells in which it only stood beside:\n\n");
        output.Write("| code | ended: not charged | ended: reversed | beside | money |\n|---|---|---|---|---|\n");
        foreach (string code in Enumerable.Range(FirstCode, CodeCount).Select(number => $"N{number}"))
        {
            int notCharged = cells.Count(cell => cell.Code == code && cell.Outcome == NetworkCell.NotCharged);
            int reversed = cells.Count(cell => cell.Code == code && cell.Outcome == NetworkCell.Reversed);
            int beside = cells.Count(cell => cell.Companions.Contains(code));
            output.Write($"| {code} | {notCharged} | {reversed} | {beside} | {MoneyOf(notCharged, reversed)} |\n");
        }
    }

    private static string MoneyOf(int notCharged, int reversed) => (notCharged, reversed) switch
    {
        (0, 0) => "a warning: the sale itself says",
        (_, 0) => "did not move",
        (0, _) => "may have moved; the reversal gives it back",
        _ => "did not move, or may have and the reversal gives it back: the display says which",
    };
}
