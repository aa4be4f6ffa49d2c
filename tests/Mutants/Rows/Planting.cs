using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PosTerminal.Mutants.Rows;

/// <summary>Puts a fault into its source.</summary>
public static class Planting
{
    /// <summary>The source with the fault.</summary>
    /// <exception cref="MisfitException">The text does not stand exactly once where the row says.</exception>
    public static SyntaxTree Plant(SyntaxTree tree, Mutant mutant)
    {
        if (mutant.Find.Length == 0 || mutant.Find == mutant.Put || mutant.Find.Contains('\n'))
        {
            throw new MisfitException("'find' is a text within one line, and 'put' is another");
        }
        SourceText text = tree.GetText();
        string whole = text.ToString();
        int[] places = [.. SpansOf(tree, mutant).SelectMany(span => PlacesIn(whole, span, mutant.Find)).Distinct()];
        return places.Length == 1
            ? tree.WithChangedText(text.Replace(places[0], mutant.Find.Length, mutant.Put))
            : throw new MisfitException($"{mutant.File} has the text {places.Length} times: {mutant.Find}");
    }

    private static TextSpan[] SpansOf(SyntaxTree tree, Mutant mutant)
    {
        SyntaxNode root = tree.GetRoot();
        TextSpan[] spans = mutant.In.Length == 0 ? [root.FullSpan]
            : [.. root.DescendantNodes().Where(node => NameOf(node) == mutant.In).Select(node => node.Span)];
        return spans.Length > 0 ? spans : throw new MisfitException($"{mutant.File} has no member {mutant.In}");
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => null,
    };

    private static int[] PlacesIn(string text, TextSpan span, string find)
    {
        int[] places = [];
        int at = text.IndexOf(find, span.Start, span.Length, StringComparison.Ordinal);
        while (at >= 0)
        {
            places = [.. places, at];
            at = text.IndexOf(find, at + 1, span.End - at - 1, StringComparison.Ordinal);
        }
        return places;
    }
}
