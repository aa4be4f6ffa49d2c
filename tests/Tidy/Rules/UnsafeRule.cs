using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Pointers, stackalloc and dynamic fail in the metadata processor or at run time.</summary>
internal sealed class UnsafeRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax =>
            "stackalloc throws on the device",
        PointerTypeSyntax or FunctionPointerTypeSyntax => "a pointer",
        UnsafeStatementSyntax or FixedStatementSyntax => "unsafe code",
        MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.UnsafeKeyword) => "unsafe code",
        IdentifierNameSyntax { Identifier.Text: "dynamic" } name when IsType(name, file) => "dynamic",
        _ => null,
    };

    private static bool IsType(IdentifierNameSyntax name, SourceFile file) =>
        file.Model.GetTypeInfo(name).Type?.TypeKind == TypeKind.Dynamic;
}
