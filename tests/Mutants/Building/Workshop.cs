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
    public byte[] Build(Mutant mutant) => Emit(Plant(mutant, out _));

    /// <summary>Looks only whether the fault fits and compiles, which takes no time.</summary>
    /// <exception cref="MisfitException">It does not.</exception>
    public void Check(Mutant mutant)
    {
        CSharpCompilation planted = Plant(mutant, out SyntaxTree tree);
        SemanticModel model = planted.GetSemanticModel(tree);
        Refuse(tree.GetDiagnostics());
        Refuse(model.GetDeclarationDiagnostics());
        Refuse(model.GetMethodBodyDiagnostics());
    }

    private CSharpCompilation Plant(Mutant mutant, out SyntaxTree planted)
    {
        SourceAssembly assembly = SourceAssembly.Of(mutant.File)
            ?? throw new MisfitException($"{mutant.File} is a source of no assembly that takes faults");
        CSharpCompilation whole = Whole(assembly);
        SyntaxTree tree = whole.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == mutant.File)
            ?? throw new MisfitException($"{mutant.File} is not there");
        planted = Planting.Plant(tree, mutant);
        return whole.ReplaceSyntaxTree(tree, planted);
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
        Refuse(result.Diagnostics);
        return image.ToArray();
    }

    private static void Refuse(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic? error = diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new MisfitException($"does not compile: {error}");
        }
    }
}
