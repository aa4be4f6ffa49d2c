using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>There is no ValueTuple on the device.</summary>
internal sealed class TupleRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) =>
        node is TupleTypeSyntax or TupleExpressionSyntax
            ? "a tuple; declare a small class or use out parameters"
            : null;
}
