using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A rule that can judge each syntax node by itself.</summary>
internal abstract class NodeRule : Rule
{
    /// <summary>Why the node is refused, or null.</summary>
    protected abstract string? Objection(SyntaxNode node, SourceFile file);

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (SyntaxNode node in file.Root.DescendantNodes())
        {
            if (Objection(node, file) is string objection)
            {
                yield return At(file, node.Span, objection);
            }
        }
    }
}
