using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>
/// The device's assemblies, compiled against tests/Profile instead of a standard library; each folder there
/// is one assembly. Built on first use and shared by all tests.
/// </summary>
internal static class DeviceGate
{
    private const string ProfileFolder = "tests/Profile";
    private const string Pins = "hal/Virtual/Gpio";

    private static readonly ConcurrentDictionary<SyntaxTree, SemanticModel> s_models = new();
    private static readonly Lazy<ImmutableArray<CSharpCompilation>> s_profile = new(CompileProfile);
    private static readonly Lazy<ImmutableArray<CSharpCompilation>> s_device = new(CompileDevice);

    /// <summary>What stands for the nanoFramework packages.</summary>
    internal static ImmutableArray<CSharpCompilation> Profile => s_profile.Value;

    /// <summary>Our own assemblies, as the board gets them.</summary>
    internal static ImmutableArray<CSharpCompilation> Device => s_device.Value;

    internal static SemanticModel ModelOf(SyntaxTree tree) => s_models.GetOrAdd(tree, Bind);

    /// <summary>Compiles to IL, so that what lowering needs (string.Concat, InitializeArray) counts too.</summary>
    internal static IEnumerable<Finding> Errors(CSharpCompilation compilation, Stream il)
    {
        EmitOptions options = new(runtimeMetadataVersion: "v4.0.30319");
        return compilation.Emit(il, options: options).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(Finding.Of);
    }

    private static SemanticModel Bind(SyntaxTree tree) => Device.Concat(Profile)
        .First(compilation => compilation.ContainsSyntaxTree(tree))
        .GetSemanticModel(tree);

    private static ImmutableArray<CSharpCompilation> CompileProfile()
    {
        CSharpCompilation core = ProfileOf("mscorlib");
        CSharpCompilation events = ProfileOf("nanoFramework.Runtime.Events", core);
        CSharpCompilation gpio = ProfileOf("System.Device.Gpio", core, events);
        CSharpCompilation tests = ProfileOf("nanoFramework.TestFramework", core);
        return ImmutableArray.Create(core, events, gpio, tests);
    }

    private static ImmutableArray<CSharpCompilation> CompileDevice()
    {
        CSharpCompilation[] parts = Profile.ToArray();
        CSharpCompilation firmware = Compile("PosTerminal.Firmware", Repository.Under("firmware"), parts[0]);
        CSharpCompilation hal = CompileHal(parts[0], parts[1], parts[2], firmware);

        // The drivers' tests run on virtual pins, on the host and on the POSIX interpreter.
        CSharpCompilation pins = Compile(
            "System.Device.Gpio",
            Repository.Under(Pins).Where(file => !file.IsUnder(Pins + "/Events")),
            parts[0], parts[1]);
        CSharpCompilation[] virtualBoard =
        {
            parts[0], parts[1], pins, firmware, CompileHal(parts[0], parts[1], pins, firmware),
        };
        CSharpCompilation virtualHal = Compile(
            "PosTerminal.Hal.Virtual",
            Repository.Under("hal/Virtual").Where(file => !file.IsUnder(Pins)),
            virtualBoard);
        CSharpCompilation tests = Compile(
            "NFUnitTest",
            Repository.Under("tests/Firmware").Concat(Repository.Under("tests/Hal")),
            virtualBoard.Append(virtualHal).Append(parts[3]).ToArray());
        CSharpCompilation events = Compile(
            "nanoFramework.Runtime.Events", Repository.Under(Pins + "/Events"), parts[0]);
        return ImmutableArray.Create(firmware, hal, pins, virtualHal, tests, events);
    }

    private static CSharpCompilation CompileHal(params CSharpCompilation[] references) => Compile(
        "PosTerminal.Hal",
        Repository.Under("hal").Where(file => !file.IsUnder("hal/Virtual")),
        references);

    private static CSharpCompilation ProfileOf(string assembly, params CSharpCompilation[] references) =>
        Compile(assembly, Repository.Under($"{ProfileFolder}/{assembly}"), references);

    private static CSharpCompilation Compile(
        string assembly, IEnumerable<SourceFile> files, params CSharpCompilation[] references)
    {
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create(
            assembly,
            files.Select(file => file.Tree),
            references.Select(reference => reference.ToMetadataReference()),
            options);
    }
}
