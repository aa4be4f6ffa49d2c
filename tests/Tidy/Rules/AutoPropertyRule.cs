using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>
/// The device keeps the name of every member. A property that the compiler backs costs its field's long name, and a
/// private setter a method besides: together some 40 bytes each.
/// </summary>
internal sealed class AutoPropertyRule : NodeRule
{
    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file) =>
        !file.IsUnder("hal/Virtual") && !file.IsUnder("hal/Gpio") && IsBacked(node)
            ? "a field of its own and '=> _field' are smaller on the device" : null;

    private static bool IsBacked(SyntaxNode node) =>
        node is PropertyDeclarationSyntax { Parent: ClassDeclarationSyntax, AccessorList: { } accessors } property
        && !property.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && accessors.Accessors.All(IsEmpty) && !HasOpenSetter(accessors);

    private static bool IsEmpty(AccessorDeclarationSyntax accessor) =>
        accessor is { Body: null, ExpressionBody: null };

    private static bool HasOpenSetter(AccessorListSyntax accessors) => accessors.Accessors.Any(accessor =>
        accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && !accessor.Modifiers.Any(SyntaxKind.PrivateKeyword));
}
