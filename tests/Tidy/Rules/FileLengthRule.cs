using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A file holds one thing.</summary>
internal sealed class FileLengthRule : Rule
{
    internal const int MaxLines = 300;

    internal override Area Area => Area.Everywhere;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        TextLineCollection lines = file.Tree.GetText().Lines;
        int count = lines[^1].Span.IsEmpty ? lines.Count - 1 : lines.Count;
        if (count > MaxLines)
        {
            yield return At(file, lines[MaxLines].Span, $"a file of {count} lines; {MaxLines} are the limit");
        }
    }
}
