using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>checked never throws on the device: the sum silently wraps.</summary>
internal sealed class CheckedRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node.Kind() switch
    {
        SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement =>
            "checked never throws on the device; compare with the bounds",
        _ => null,
    };
}
