using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>There is no decimal on the device.</summary>
internal sealed class DecimalRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        PredefinedTypeSyntax type when type.Keyword.IsKind(SyntaxKind.DecimalKeyword) =>
            "decimal; money is long in minor units",
        LiteralExpressionSyntax { Token.Value: decimal } => "a decimal literal; money is long in minor units",
        IdentifierNameSyntax { Identifier.Text: "Decimal" } => "decimal; money is long in minor units",
        _ => null,
    };
}
