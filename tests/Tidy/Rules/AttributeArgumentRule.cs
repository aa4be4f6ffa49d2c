using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>
/// The launcher reads a named attribute argument and gets a NullReferenceException. Of an enum, a type or a character
/// the metadata processor writes nothing, and the launcher ends silently with all later tests not run.
/// </summary>
internal sealed class AttributeArgumentRule : NodeRule
{
    internal override Area Area => Area.DeviceTests;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        AttributeArgumentSyntax { NameEquals: not null } named =>
            $"{named.NameEquals} in an attribute; use constructor arguments",
        AttributeArgumentSyntax { Expression: MemberAccessExpressionSyntax or TypeOfExpressionSyntax } bare =>
            $"{bare.Expression} in an attribute; cast an enum to a number",
        AttributeArgumentSyntax { Expression: LiteralExpressionSyntax character }
            when character.IsKind(SyntaxKind.CharacterLiteralExpression) =>
            $"{character} in an attribute; use a string or a number",
        _ => null,
    };
}
