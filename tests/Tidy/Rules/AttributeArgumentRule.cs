using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>The launcher reads a named attribute argument and gets a NullReferenceException.</summary>
internal sealed class AttributeArgumentRule : NodeRule
{
    internal override Area Area => Area.DeviceTests;

    protected override string? Objection(SyntaxNode node, SourceFile file) =>
        node is AttributeArgumentSyntax { NameEquals: not null } argument
            ? $"{argument.NameEquals} in an attribute; use constructor arguments"
            : null;
}
