using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PosTerminal.Tidy.Sources;

/// <summary>One C# file, parsed once, with the language version of its area.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<SyntaxTree> _tree;
    private readonly Lazy<SemanticModel> _model;

    internal SourceFile(string path, string text, Func<SyntaxTree, SemanticModel> model)
    {
        Path = path;
        Area = AreaOf(path);
        Text = text;
        _tree = new Lazy<SyntaxTree>(Parse);
        _model = new Lazy<SemanticModel>(() => model(Tree));
    }

    /// <summary>Path from the repository's root, with '/'.</summary>
    internal string Path { get; }

    internal Area Area { get; }

    internal string Text { get; }

    internal SyntaxTree Tree => _tree.Value;

    internal SyntaxNode Root => Tree.GetRoot();

    /// <summary>Meaning of the names; only files of <see cref="Area.Device"/> have one.</summary>
    internal SemanticModel Model => _model.Value;

    internal string[] Folders => Path.Split('/')[..^1];

    internal string Name => Path.Split('/').Last();

    internal bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static Area AreaOf(string path) => path.Split('/') switch
    {
        ["firmware", ..] => Area.Firmware,
        ["hal", "Samples", ..] => Area.Boards,
        ["hal", ..] => Area.Hal,
        ["boards", not "Emulator", _, ..] => Area.Boards,
        ["tests", "Firmware" or "Hal" or "Device", ..] => Area.DeviceTests,
        ["tests", "Profile", ..] => Area.Profile,
        _ => Area.Host,
    };

    private SyntaxTree Parse()
    {
        LanguageVersion version = Area == Area.Host ? LanguageVersion.Latest : LanguageVersion.CSharp10;
        CSharpParseOptions options = new(version, DocumentationMode.None);
        return CSharpSyntaxTree.ParseText(Text, options, Path, Encoding.UTF8);
    }
}
