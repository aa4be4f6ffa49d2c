using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>What is not finished is not in the repository.</summary>
internal sealed partial class LeftOverRule : Rule
{
    internal override Area Area => Area.Everywhere;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (Match match in LeftOver().Matches(file.Text))
        {
            TextSpan span = new(match.Index, match.Length);
            yield return At(file, span, $"'{match.Value}' is a left-over; finish it or open an issue");
        }
    }

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|XX[X]|throw new NotImplemented[E]xception)\b")]
    private static partial Regex LeftOver();
}
