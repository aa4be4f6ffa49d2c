using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>There is no LINQ on the device.</summary>
internal sealed class LinqQueryRule : NodeRule
{
    internal override Area Area => Area.Device;

    protected override string? Objection(SyntaxNode node, SourceFile file) => node switch
    {
        QueryExpressionSyntax => "a LINQ query; write the loop",
        UsingDirectiveSyntax { Name: NameSyntax name } when name.ToString() == "System.Linq" => "LINQ",
        _ => null,
    };
}
