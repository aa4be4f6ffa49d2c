using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>[,] crashes while the type is resolved.</summary>
internal sealed class MultiDimensionalArrayRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        ArrayRankSpecifierSyntax { Rank: > 1 } => "a multi-dimensional array; use a jagged or a flat one",
        ImplicitArrayCreationExpressionSyntax { Commas.Count: > 0 } =>
            "a multi-dimensional array; use a jagged or a flat one",
        _ => null,
    };
}
