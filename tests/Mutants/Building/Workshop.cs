using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PosTerminal.Mutants.Rows;

namespace PosTerminal.Mutants.Building;

/// <summary>
/// Compiles the sources with and without a fault, against the assemblies that lie beside this program.
/// </summary>
/// <param name="root">Folder of PosTerminal.sln.</param>
public sealed class Workshop(string root)
{
    private readonly Dictionary<SourceAssembly, CSharpCompilation> _whole = [];

    /// <summary>The assembly as it stands.</summary>
    public byte[] Build(SourceAssembly assembly) => Emit(Whole(assembly));

    /// <summary>The assembly with a fault.</summary>
    /// <exception cref="MisfitException">The fault does not fit its source, or does not compile.</exception>
    public byte[] Build(Mutant mutant) => Emit(Plant(mutant));

    /// <summary>Puts a fault into the sources, or beside faults of other sources.</summary>
    /// <exception cref="MisfitException">The fault does not fit its source.</exception>
    internal CSharpCompilation Plant(Mutant mutant, CSharpCompilation? planted = null)
    {
        SourceAssembly assembly = SourceAssembly.Of(mutant.File)
            ?? throw new MisfitException($"{mutant.File} is a source of no assembly that takes faults");
        CSharpCompilation whole = planted ?? Whole(assembly);
        SyntaxTree tree = whole.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == mutant.File)
            ?? throw new MisfitException($"{mutant.File} is not there");
        return whole.ReplaceSyntaxTree(tree, Planting.Plant(tree, mutant));
    }

    private CSharpCompilation Whole(SourceAssembly assembly)
    {
        if (!_whole.TryGetValue(assembly, out CSharpCompilation? whole))
        {
            whole = _whole[assembly] = Generators.Run(Compile(assembly));
        }
        return whole;
    }

    private CSharpCompilation Compile(SourceAssembly assembly)
    {
        CSharpParseOptions language = new(assembly.Version, DocumentationMode.None);
        IEnumerable<SyntaxTree> sources = assembly.Sources(root).Select(file => CSharpSyntaxTree.ParseText(
            File.ReadAllText(Path.Combine(root, file)), language, file, Encoding.UTF8));
        CSharpCompilationOptions options = new(
            assembly.Kind, optimizationLevel: OptimizationLevel.Release, deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create(
            assembly.Name, sources.Append(VersionOf(assembly, language)), ReferencesOf(assembly), options);
    }

    // The tests ask for the version that they were built with.
    private static SyntaxTree VersionOf(SourceAssembly assembly, CSharpParseOptions language)
    {
        string path = Path.Combine(AppContext.BaseDirectory, assembly.Name + ".dll");
        Version version = AssemblyName.GetAssemblyName(path).Version!;
        return CSharpSyntaxTree.ParseText(
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", language, "", Encoding.UTF8);
    }

    private static IEnumerable<MetadataReference> ReferencesOf(SourceAssembly assembly) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal)
                && Path.GetFileNameWithoutExtension(path) != assembly.Name)
            .Select(path => MetadataReference.CreateFromFile(path));

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(
            image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Diagnostic? error = result.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
        return error is null ? image.ToArray() : throw new MisfitException($"does not compile: {error}");
    }
}
