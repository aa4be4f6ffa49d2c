using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>Lists and deletes the types and members of the profile.</summary>
internal static class ProfileMembers
{
    /// <summary>Types and their members, one symbol each: a property without its accessors.</summary>
    internal static IEnumerable<ISymbol> Of(CSharpCompilation profile) => TypesOf(profile.Assembly.GlobalNamespace)
        .SelectMany(type => type.GetMembers().Where(IsOne).Prepend(type));

    internal static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected;

    /// <summary>Deletes the symbols from their files, and a file with its type.</summary>
    internal static void Delete(IReadOnlyCollection<ISymbol> symbols)
    {
        foreach (var group in symbols.GroupBy(symbol => symbol.DeclaringSyntaxReferences[0].SyntaxTree))
        {
            string path = Path.Combine(Repository.Root, group.Key.FilePath);
            if (group.Any(symbol => symbol is ITypeSymbol))
            {
                File.Delete(path);
                continue;
            }

            SyntaxNode[] nodes = group
                .Select(symbol => symbol.DeclaringSyntaxReferences[0].GetSyntax())
                .Select(node => node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First())
                .ToArray();
            SyntaxNode root = group.Key.GetRoot().RemoveNodes(nodes, SyntaxRemoveOptions.KeepNoTrivia)!;
            File.WriteAllText(path, root.ToFullString());
        }
    }

    private static bool IsOne(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: not null } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } constructor =>
            constructor.ContainingType is { TypeKind: TypeKind.Class, IsStatic: false, IsAbstract: false },
        INamedTypeSymbol => false,
        _ => !member.IsImplicitlyDeclared,
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaringSyntaxReferences.Length > 0)
        .Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
