using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.NanoClr;

/// <summary>What a run on the interpreter did otherwise than the run here.</summary>
public static class Differences
{
    /// <summary>Tests that are missing there, came too often, or did not pass; none when all is well.</summary>
    /// <param name="here">The runs here.</param>
    /// <param name="there">The runs on the interpreter.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<TestLine> here, IReadOnlyList<TestLine> there) =>
    [
        .. here.Where(test => test.Fate != "passed").Select(test => $"{test.Fate} here: {test.Name},{test.Rest}"),
        .. there.Where(test => test.Fate != "passed").Select(test => $"{test.Fate} there: {test.Name},{test.Rest}"),
        .. Names(here).Except(Names(there)).Select(name => $"missing there: {name}"),
        .. Names(there).Except(Names(here)).Select(name => $"only there: {name}"),
        .. Names(there).CountBy(name => name).Where(runs => runs.Value > 1).Select(runs => $"twice there: {runs.Key}"),
    ];

    /// <summary>The first line that differs, null when all are the same.</summary>
    /// <param name="here">Lines of the run here.</param>
    /// <param name="there">Lines of the run on the interpreter.</param>
    public static string? FirstOf(IReadOnlyList<string> here, IReadOnlyList<string> there)
    {
        int same = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == here.Count && same == there.Count
            ? null
            : $"line {same + 1} of {here.Count} here and {there.Count} there: "
                + $"{At(here, same)} here, {At(there, same)} there";
    }

    private static IEnumerable<string> Names(IReadOnlyList<TestLine> tests) => tests.Select(test => test.Name);

    private static string At(IReadOnlyList<string> lines, int index) => index < lines.Count ? lines[index] : "nothing";
}
