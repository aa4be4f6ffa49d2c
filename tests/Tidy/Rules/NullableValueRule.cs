using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>There is no Nullable on the device.</summary>
internal sealed class NullableValueRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        NullableTypeSyntax type when IsValue(type.ElementType, file) => $"{type} is a nullable value type",
        ConditionalAccessExpressionSyntax access when GivesValue(access, file) =>
            $"{access} gives a nullable value; test for null first",
        _ => null,
    };

    private static bool IsValue(TypeSyntax type, SourceFile file) =>
        file.Model.GetTypeInfo(type).Type?.IsValueType == true;

    private static bool GivesValue(ConditionalAccessExpressionSyntax access, SourceFile file)
    {
        ITypeSymbol? inner = file.Model.GetTypeInfo(access.WhenNotNull).Type;
        return inner is { IsValueType: true, SpecialType: not SpecialType.System_Void };
    }
}
