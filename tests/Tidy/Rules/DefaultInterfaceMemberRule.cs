using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A default interface member throws when it is called.</summary>
internal sealed class DefaultInterfaceMemberRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } method
            when (method.Body ?? (SyntaxNode?)method.ExpressionBody) is not null && !IsStatic(method) => Reason,
        BasePropertyDeclarationSyntax { Parent: InterfaceDeclarationSyntax } property
            when HasBody(property) && !IsStatic(property) => Reason,
        _ => null,
    };

    private const string Reason = "a default interface member throws on the device";

    private static bool IsStatic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool HasBody(BasePropertyDeclarationSyntax property)
    {
        foreach (SyntaxNode node in property.DescendantNodes())
        {
            if (node is BlockSyntax or ArrowExpressionClauseSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
