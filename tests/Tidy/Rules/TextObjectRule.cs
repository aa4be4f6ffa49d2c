using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>
/// The device makes an object of a literal, or of a const string, each time it comes across one: 12 bytes. So none is
/// indexed, and none stands in a loop or in what runs every tick. What is parsed or printed now and then may.
/// </summary>
internal sealed class TextObjectRule : NodeRule
{
    private const string Indexed = "a const string makes an object for each look at it; use bytes or arithmetic";
    private const string Repeated = "a literal in a loop makes an object each time round; take it before the loop";
    private const string EachTick = "a literal in what runs every tick makes an object each time";

    private static readonly string[] s_ofEachTick = { "Tick", "Scan", "TryTake", "Collect", "Refresh", "Measure" };

    // Read at power-up, or printed for a person; the virtual board is none.
    private static readonly string[] s_cold =
    {
        "firmware/Console", "hal/Gpio", "hal/Jig", "hal/Virtual", "hal/Link/HostLine.cs",
        "hal/Esp32/LittlefsDeployment.cs",
    };

    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file)
    {
        if (node is ElementAccessExpressionSyntax look)
        {
            return IsText(look.Expression, file) ? Indexed : null;
        }
        if (node is not ExpressionSyntax text || !IsMade(text, file) || IsCold(file) || IsLast(text))
        {
            return null;
        }
        return IsRepeated(text) ? Repeated : IsOfEachTick(text) ? EachTick : null;
    }

    private static bool IsCold(SourceFile file) => s_cold.Any(place => file.Path == place || file.IsUnder(place));

    // The outermost: of a sum of literals the compiler makes one.
    private static bool IsMade(ExpressionSyntax text, SourceFile file) =>
        text is InterpolatedStringExpressionSyntax
        || (IsText(text, file) && !(text.Parent is ExpressionSyntax outer && IsText(outer, file)));

    private static bool IsText(ExpressionSyntax expression, SourceFile file) =>
        expression is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            or BinaryExpressionSyntax or ParenthesizedExpressionSyntax
        && file.Model.GetConstantValue(expression) is { HasValue: true, Value: string };

    private static bool IsLast(SyntaxNode text) =>
        text.Ancestors().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax)
        || text.Ancestors().OfType<LocalDeclarationStatementSyntax>().Any(local => local.IsConst)
        || (text.Ancestors().OfType<ReturnStatementSyntax>().Any() && !IsOfEachTick(text));

    private static bool IsOfEachTick(SyntaxNode text) => text.Ancestors().OfType<MethodDeclarationSyntax>()
        .Any(method => s_ofEachTick.Contains(method.Identifier.Text));

    private static bool IsRepeated(SyntaxNode text)
    {
        SyntaxNode part = text;
        foreach (SyntaxNode outer in text.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (IsRepeatedPart(outer, part))
            {
                return true;
            }
            part = outer;
        }
        return false;
    }

    private static bool IsRepeatedPart(SyntaxNode outer, SyntaxNode part) => outer switch
    {
        ForStatementSyntax loop => part == loop.Statement || part == loop.Condition
            || loop.Incrementors.Any(step => step == part),
        WhileStatementSyntax or DoStatementSyntax => true,
        CommonForEachStatementSyntax loop => part == loop.Statement,
        _ => false,
    };
}
