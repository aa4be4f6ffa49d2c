using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PosTerminal.Mutants.Building;

/// <summary>The SDK's generators of source: the emulator has regular expressions that are compiled.</summary>
internal static class Generators
{
    private const string RegularExpressions = "System.Text.RegularExpressions.Generator.dll";

    /// <summary>Adds what they write.</summary>
    internal static CSharpCompilation Run(CSharpCompilation compilation)
    {
        if (compilation.Options.OutputKind != OutputKind.ConsoleApplication)
        {
            return compilation;
        }
        AnalyzerFileReference reference = new(Find(), new Loader());
        CSharpParseOptions options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            reference.GetGenerators(LanguageNames.CSharp), parseOptions: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return (CSharpCompilation)whole;
    }

    // packs/Microsoft.NETCore.App.Ref/10.0.x lies beside shared/Microsoft.NETCore.App/10.0.x.
    private static string Find()
    {
        DirectoryInfo runtime = new(RuntimeEnvironment.GetRuntimeDirectory());
        string packs = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref");
        string version = $"{Environment.Version.Major}.";
        return Directory.EnumerateFiles(packs, RegularExpressions, SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(packs, path).StartsWith(version, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
            ?? throw new FileNotFoundException($"no {RegularExpressions} below {packs}");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) =>
            System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
