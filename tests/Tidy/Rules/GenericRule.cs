using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Generics compile and then crash or stop silently on firmware 1.x.</summary>
internal sealed class GenericRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        TypeParameterListSyntax => "a generic declaration crashes on the device",
        GenericNameSyntax name => $"{name.Identifier.Text}<> is generic and crashes on the device",
        IdentifierNameSyntax name when IsGenericMethod(name, file) => $"{name} is a generic method",
        AnonymousFunctionExpressionSyntax lambda when HasGenericType(lambda, file) =>
            "a lambda of a generic delegate type; only Action and own delegates work on the device",
        _ => null,
    };

    private static bool IsGenericMethod(IdentifierNameSyntax name, SourceFile file) =>
        file.Model.GetSymbolInfo(name).Symbol is IMethodSymbol { IsGenericMethod: true };

    private static bool HasGenericType(AnonymousFunctionExpressionSyntax lambda, SourceFile file)
    {
        TypeInfo info = file.Model.GetTypeInfo(lambda);
        return (info.ConvertedType ?? info.Type) is INamedTypeSymbol { IsGenericType: true };
    }
}
