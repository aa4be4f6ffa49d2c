using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A function fits on one screen.</summary>
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

        FileLinePositionSpan span = file.Tree.GetLineSpan(node.Span);
        int lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        return lines > MaxLines ? $"a function of {lines} lines; {MaxLines} are the limit" : null;
    }
}
