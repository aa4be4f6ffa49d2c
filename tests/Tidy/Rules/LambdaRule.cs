using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A delegate object is allocated where nobody sees it.</summary>
internal sealed class LambdaRule : NodeRule
{
    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file) =>
        node is AnonymousFunctionExpressionSyntax
            ? "a lambda allocates; use a method and create its delegate once"
            : null;
}
