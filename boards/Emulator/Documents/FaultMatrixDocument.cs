using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Documents;

/// <summary>The fault matrix as docs/fault-matrix.md.</summary>
public static class FaultMatrixDocument
{
    private const string Letters = "SHWNUPC";

    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output, IReadOnlyList<FaultMatrixCase> cases)
    {
        output.Write("# Fault matrix\n\n");
        output.Write("Each scenario of `tests/Scenarios/faults` causes the fault that it is named by. This page is what ");
        output.Write("they showed when they were\nplayed by `dotnet run --project boards/Emulator -- fault-matrix ");
        output.Write("tests/Scenarios/faults`; a test plays them again and compares.\n");
        WriteCodes(output, cases);
        WriteCategories(output, cases);
    }

    private static void WriteCodes(TextWriter output, IReadOnlyList<FaultMatrixCase> cases)
    {
        output.Write("\nRaised in: the states in which the terminal stood when the code came. Companions: other codes ");
        output.Write("that belong to the\nstory and that the scenario names.\n\n");
        output.Write("| code | cases | raised in | companions | anything else |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, FaultMatrixCase> code in cases.GroupBy(one => one.Code).OrderBy(one => one.Key[1..]))
        {
            output.Write($"| {code.Key} | {code.Count()} | {List(code.Select(one => one.RaisedIn))} ");
            output.Write($"| {List(code.SelectMany(one => one.Companions))} ");
            output.Write($"| {List(code.SelectMany(one => one.Strangers).Append("none").Take(1))} |\n");
        }
    }

    // Companions are left out: they are other faults that were really there.
    private static void WriteCategories(TextWriter output, IReadOnlyList<FaultMatrixCase> cases)
    {
        output.Write("\nCases by the category that was caused (row) and the categories that were raised, companions ");
        output.Write("left out:\n\n");
        output.Write($"| |{string.Concat(Letters.Select(letter => $" {letter} |"))}\n");
        output.Write($"|---|{string.Concat(Letters.Select(_ => "---|"))}\n");
        foreach (char caused in Letters)
        {
            IEnumerable<int> counts = Letters.Select(raised => cases.Count(one => one.Code[0] == caused
                && ((one.RaisedIn.Length > 0 && raised == caused) || one.Strangers.Any(code => code[0] == raised))));
            output.Write($"| {caused} |{string.Concat(counts.Select(count => $" {count} |"))}\n");
        }
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Distinct());
}
