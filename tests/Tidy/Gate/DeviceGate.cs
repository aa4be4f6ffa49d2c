using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>
/// The device's assemblies, compiled against nanoFramework's mscorlib and tests/Profile; each folder there is one
/// assembly. Built on first use and shared by all tests.
/// </summary>
internal static class DeviceGate
{
    private const string ProfileFolder = "tests/Profile";
    private const string Pins = "hal/Gpio";
    private const string Adapters = "hal/Esp32";
    private const string Sockets = "hal/Sockets";
    private const string Jig = "hal/Jig";
    private const string Samples = "hal/Samples";

    private static readonly string[] s_boards = { "Esp32DevKitC", "Esp32S3DevKitC1" };
    private static readonly string[] s_tests = { "tests/Firmware", "tests/Hal", "tests/Device" };

    private static readonly ConcurrentDictionary<SyntaxTree, SemanticModel> s_models = new();
    private static readonly Lazy<ImmutableArray<CSharpCompilation>> s_profile = new(CompileProfile);
    private static readonly Lazy<ImmutableArray<CSharpCompilation>> s_device = new(CompileDevice);

    /// <summary>What stands for the nanoFramework packages but the core library.</summary>
    internal static ImmutableArray<CSharpCompilation> Profile => s_profile.Value;

    /// <summary>Our own assemblies, as the board gets them.</summary>
    internal static ImmutableArray<CSharpCompilation> Device => s_device.Value;

    internal static SemanticModel ModelOf(SyntaxTree tree) => s_models.GetOrAdd(tree, Bind);

    /// <summary>Compiles to IL, so that what lowering needs (string.Concat, InitializeArray) counts too.</summary>
    internal static IEnumerable<Finding> Errors(CSharpCompilation compilation, Stream il)
    {
        return compilation.Emit(il).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(Finding.Of);
    }

    private static SemanticModel Bind(SyntaxTree tree) => Device.Concat(Profile)
        .First(compilation => compilation.ContainsSyntaxTree(tree))
        .GetSemanticModel(tree);

    private static ImmutableArray<CSharpCompilation> CompileProfile()
    {
        List<CSharpCompilation> parts = new();
        foreach ((string assembly, string[] references) in Platform.All)
        {
            CSharpCompilation[] needed = parts.Where(part => references.Contains(part.AssemblyName)).ToArray();
            parts.Add(Compile(assembly, Repository.Under($"{ProfileFolder}/{assembly}"), needed));
        }

        return parts.ToImmutableArray();
    }

    private static CSharpCompilation Part(string assembly) =>
        Profile.Single(part => part.AssemblyName == assembly);

    private static ImmutableArray<CSharpCompilation> CompileDevice()
    {
        CSharpCompilation firmware = Compile("PosTerminal.Firmware", Repository.Under("firmware"));
        CSharpCompilation hal = CompileHal(Part(Platform.Events), Part(Platform.Gpio), firmware);
        CSharpCompilation jig = Compile("PosTerminal.Hal.Jig", Repository.Under(Jig), firmware);
        return ImmutableArray.Create(firmware, hal, jig)
            .AddRange(CompileBoards(firmware, hal, jig))
            .AddRange(CompileTests(firmware, jig));
    }

    /// <summary>What the chip's own adapters and the boards add.</summary>
    private static IEnumerable<CSharpCompilation> CompileBoards(
        CSharpCompilation firmware, CSharpCompilation hal, CSharpCompilation jig)
    {
        CSharpCompilation[] platform =
            Profile.Where(part => part.AssemblyName != Platform.TestFramework).Append(firmware).Append(hal).ToArray();
        CSharpCompilation sockets = Compile(
            "PosTerminal.Hal.Sockets",
            Repository.Under(Sockets),
            Part(Platform.Net), firmware, hal);
        yield return sockets;
        platform = platform.Append(sockets).ToArray();
        CSharpCompilation adapters = Compile("PosTerminal.Hal.Esp32", Repository.Under(Adapters), platform);
        yield return adapters;
        yield return Compile(
            "PosTerminal.Hal.Samples", Repository.Under(Samples), platform.Append(adapters).ToArray());
        foreach (string board in s_boards)
        {
            yield return Compile(
                "PosTerminal." + board,
                Repository.Under("boards/Esp32").Concat(Repository.Under("boards/" + board)),
                platform.Append(adapters).ToArray());
        }
        yield return Compile(
            "PosTerminal.Jig", Repository.Under("boards/Jig"), platform.Append(adapters).Append(jig).ToArray());
    }

    /// <summary>The drivers' tests run on virtual pins, on the host and on the POSIX interpreter.</summary>
    private static IEnumerable<CSharpCompilation> CompileTests(
        CSharpCompilation firmware, CSharpCompilation jig)
    {
        CSharpCompilation events = Part(Platform.Events);
        CSharpCompilation pins = Compile(
            Platform.Gpio,
            Repository.Under(Pins).Where(file => !file.IsUnder(Pins + "/Events")),
            events);
        CSharpCompilation[] virtualBoard =
        {
            events, pins, firmware, CompileHal(events, pins, firmware),
        };
        CSharpCompilation virtualHal = Compile(
            "PosTerminal.Hal.Virtual",
            Repository.Under("hal/Virtual"),
            virtualBoard);
        CSharpCompilation tests = Compile(
            "NFUnitTest",
            s_tests.SelectMany(Repository.Under),
            virtualBoard.Append(virtualHal).Append(jig).Append(Part(Platform.TestFramework)).ToArray());
        CSharpCompilation sink = Compile(Platform.Events, Repository.Under(Pins + "/Events"));
        return new[] { pins, virtualHal, tests, sink };
    }

    private static CSharpCompilation CompileHal(params CSharpCompilation[] references) => Compile(
        "PosTerminal.Hal",
        Repository.Under("hal").Where(
            file => !file.IsUnder("hal/Virtual") && !file.IsUnder(Pins)
                && !file.IsUnder(Adapters) && !file.IsUnder(Sockets) && !file.IsUnder(Jig) && !file.IsUnder(Samples)),
        references);

    private static CSharpCompilation Compile(
        string assembly, IEnumerable<SourceFile> files, params CSharpCompilation[] references)
    {
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            nullableContextOptions: NullableContextOptions.Disable);
        return CSharpCompilation.Create(
            assembly,
            files.Select(file => file.Tree),
            references.Select(reference => reference.ToMetadataReference()).Prepend(Platform.Core),
            options);
    }
}
