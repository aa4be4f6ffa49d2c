using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A handshake borrows the chip's calendar: whoever reads it elsewhere may see the borrowed time.</summary>
internal sealed class CalendarRule : NodeRule
{
    private const string Place = "hal/Esp32/SystemTime.cs";

    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file)
    {
        return node is IdentifierNameSyntax { Identifier.Text: "UtcNow" or "Today" or "SetSystemTime" } name
            && file.Path != Place
            && file.Model.GetSymbolInfo(name).Symbol?.ContainingType?.Name is "DateTime" or "Rtc"
            ? $"the chip's calendar may be lent to a handshake; {Place} knows"
            : null;
    }
}
