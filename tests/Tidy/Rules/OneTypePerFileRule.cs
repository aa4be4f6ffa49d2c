using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>One public type per file, and the file bears its name; Type.Part.cs is a part of a partial one.</summary>
internal sealed class OneTypePerFileRule : Rule
{
    internal override Area Area => Area.Everywhere;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        MemberDeclarationSyntax[] types = file.Root.DescendantNodes(IsOutsideTypes).Where(IsType)
            .Cast<MemberDeclarationSyntax>()
            .ToArray();
        MemberDeclarationSyntax[] open = types.Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).ToArray();
        foreach (MemberDeclarationSyntax second in open.Skip(1))
        {
            yield return At(file, second.Span, $"a second public type in this file: {NameOf(second)}");
        }

        MemberDeclarationSyntax? first = open.FirstOrDefault() ?? types.FirstOrDefault();
        if (first is not null && NameOf(first) != file.Name.Split('.')[0])
        {
            yield return At(file, first.Span, $"{NameOf(first)} lives in {file.Name}; file and type share a name");
        }
    }

    private static bool IsOutsideTypes(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => throw new ArgumentException(type.Kind().ToString(), nameof(type)),
    };
}
