using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PosTerminal.Tidy.Folders;

/// <summary>
/// Reads the folder graph of a project out of the meaning of its names. All sources are compiled together against
/// the running framework; a name from another library stays unknown and draws no arrow.
/// </summary>
internal sealed class FolderReader
{
    private static readonly Lazy<MetadataReference[]> s_framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray());

    private readonly CSharpCompilation _compilation;

    internal FolderReader(IEnumerable<(string Path, string Text)> files) => _compilation = CSharpCompilation.Create(
        "Folders", files.Select(file => Parse(file.Path, file.Text)), s_framework.Value);

    /// <summary>The graph of the project whose file lies in this folder.</summary>
    internal FolderGraph Draw(string project)
    {
        SyntaxTree[] trees = _compilation.SyntaxTrees.Where(tree => IsIn(project, tree.FilePath)).ToArray();
        return new FolderGraph(
            trees.Select(tree => FolderOf(project, tree.FilePath)),
            trees.AsParallel().SelectMany(tree => Arrows(project, tree)));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(
        text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None), path);

    private static bool IsIn(string project, string path) => path.StartsWith(project + "/", StringComparison.Ordinal);

    private static string FolderOf(string project, string path)
    {
        string inside = Path.GetDirectoryName(path[(project.Length + 1)..])!.Replace('\\', '/');
        return inside.Length == 0 ? FolderGraph.TopFolder : inside;
    }

    private IEnumerable<FolderArrow> Arrows(string project, SyntaxTree tree)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        string from = FolderOf(project, tree.FilePath);
        HashSet<string> seen = new();
        foreach (SyntaxNode name in tree.GetRoot().DescendantNodes(IsNoUsing).Where(MayNameType))
        {
            if (TypeOf(model.GetSymbolInfo(name)) is not INamedTypeSymbol type)
            {
                continue;
            }

            foreach (string target in type.DeclaringSyntaxReferences.Select(part => part.SyntaxTree.FilePath))
            {
                string to = IsIn(project, target) ? FolderOf(project, target) : from;
                if (to != from && seen.Add(target))
                {
                    int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    yield return new FolderArrow(from, to, tree.FilePath, line, type.Name, target);
                }
            }
        }
    }

    private static bool IsNoUsing(SyntaxNode node) => node is not UsingDirectiveSyntax;

    private static bool MayNameType(SyntaxNode node) =>
        node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax;

    /// <summary>The type that a name means, or the one that declares the member that it means.</summary>
    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol switch
        {
            INamedTypeSymbol type => type,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
    }
}
