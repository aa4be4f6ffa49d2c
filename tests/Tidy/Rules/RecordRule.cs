using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Records need what the device's mscorlib does not have.</summary>
internal sealed class RecordRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) =>
        node is RecordDeclarationSyntax
            ? "a record; write a class"
            : null;
}
