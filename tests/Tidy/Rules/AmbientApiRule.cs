using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Time, chance and threads come in through ports; only the adapters to the chip may use the chip's.</summary>
internal sealed class AmbientApiRule : NodeRule
{
    private static readonly HashSet<string> s_banned = new()
    {
        "Thread", "Timer", "Random", "Console", "DateTime", "Stopwatch", "Environment", "Debug", "Task",
        "AutoResetEvent", "ManualResetEvent", "SpinWait",
    };

    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file)
    {
        return node is IdentifierNameSyntax name
            && s_banned.Contains(name.Identifier.Text)
            && !file.IsUnder("hal/Esp32")
            && IsOfThePlatform(name, file)
            ? $"{name} makes a run depend on more than its inputs; use a port"
            : null;
    }

    private static bool IsOfThePlatform(IdentifierNameSyntax name, SourceFile file)
    {
        ISymbol? symbol = file.Model.GetSymbolInfo(name).Symbol;
        return symbol is null
            ? file.Model.GetTypeInfo(name).Type is null or IErrorTypeSymbol
            : symbol is ITypeSymbol && symbol.ContainingNamespace.ToString()!.StartsWith("System");
    }
}
