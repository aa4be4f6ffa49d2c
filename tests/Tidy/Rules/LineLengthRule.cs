using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Two files fit side by side.</summary>
internal sealed class LineLengthRule : Rule
{
    internal const int MaxColumns = 120;

    internal override Area Area => Area.Everywhere;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (TextLine line in file.Tree.GetText().Lines)
        {
            if (line.Span.Length > MaxColumns)
            {
                TextSpan rest = TextSpan.FromBounds(line.Start + MaxColumns, line.End);
                yield return At(file, rest, $"a line of {line.Span.Length} columns; {MaxColumns} are the limit");
            }
        }
    }
}
