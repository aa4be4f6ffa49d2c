using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>What runs on the host is what runs on the device.</summary>
internal sealed class ConditionalCompilationRule : Rule
{
    internal override Area Area => Area.Device;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (SyntaxTrivia trivia in file.Root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.IfDirectiveTrivia))
            {
                yield return At(file, trivia.Span, "#if; host and device run the same source");
            }
        }
    }
}
