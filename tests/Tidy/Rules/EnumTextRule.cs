using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>An enum prints its number on the device, never its name.</summary>
internal sealed class EnumTextRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
            when call.Name.Identifier.Text == "ToString" && IsEnum(call.Expression, file) => Reason,
        InterpolationSyntax hole when IsEnum(hole.Expression, file) => Reason,
        BinaryExpressionSyntax sum when IsText(sum, file)
            && (IsEnum(sum.Left, file) || IsEnum(sum.Right, file)) => Reason,
        AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression)
            && IsText(sum.Left, file) && IsEnum(sum.Right, file) => Reason,
        ArgumentSyntax argument when IsEnum(argument.Expression, file) && GoesToString(argument, file) => Reason,
        _ => null,
    };

    private const string Reason = "an enum as text is its number on the device; name it with a switch";

    private static bool IsEnum(ExpressionSyntax expression, SourceFile file) =>
        file.Model.GetTypeInfo(expression).Type?.TypeKind == TypeKind.Enum;

    private static bool IsText(ExpressionSyntax expression, SourceFile file) =>
        file.Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    private static bool GoesToString(ArgumentSyntax argument, SourceFile file) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call
        && file.Model.GetSymbolInfo(call).Symbol?.ContainingType.SpecialType == SpecialType.System_String;
}
