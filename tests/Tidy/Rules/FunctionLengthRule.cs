using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A function fits on one screen. The rows of a test's table stand above it and do not count.</summary>
internal sealed class FunctionLengthRule : NodeRule
{
    internal const int MaxLines = 70;

    internal override Area Area => Area.Everywhere;

    protected override string? Objection(SyntaxNode node, SourceFile file)
    {
        if (node is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            return null;
        }

        int lines = LineOf(file, node.Span.End) - LineOf(file, StartOf(node)) + 1;
        return lines > MaxLines ? $"a function of {lines} lines; {MaxLines} are the limit" : null;
    }

    private static int StartOf(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax { AttributeLists.Count: > 0 } method
            ? method.AttributeLists.Last().GetLastToken().GetNextToken().SpanStart
            : node.SpanStart;

    private static int LineOf(SourceFile file, int position) =>
        file.Tree.GetLineSpan(new TextSpan(position, 0)).StartLinePosition.Line;
}
