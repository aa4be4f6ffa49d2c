using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PosTerminal.Mutants.Building;

/// <summary>An assembly in which faults can be planted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where its sources are, from the root of the repository.</param>
/// <param name="Without">Folders below that belong to other assemblies.</param>
/// <param name="Kind">Library or program.</param>
/// <param name="Version">Version of its language.</param>
public sealed record SourceAssembly(
    string Name, string Folder, string[] Without, OutputKind Kind, LanguageVersion Version)
{
    /// <summary>All of them; what is wrong with the parts shows when the control run compiles them.</summary>
    public static SourceAssembly[] All { get; } =
    [
        new("PosTerminal.Firmware", "firmware", [], OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp10),
        new("PosTerminal.Hal", "hal", ["Gpio", "Virtual", "Esp32", "Sockets", "Jig", "Samples"],
            OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp10),
        new("PosTerminal.Hal.Jig", "hal/Jig", [], OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp10),
        new("PosTerminal.Hal.Sockets", "hal/Sockets", [],
            OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp10),
        new("PosTerminal.Emulator", "boards/Emulator", [], OutputKind.ConsoleApplication, LanguageVersion.Latest),
    ];

    /// <summary>The assembly of a source; null for a source of none.</summary>
    public static SourceAssembly? Of(string file) => Array.Find(All, assembly => assembly.Owns(file));

    /// <summary>Paths of its sources from the root of the repository.</summary>
    public IEnumerable<string> Sources(string root) => Directory
        .EnumerateFiles(Path.Combine(root, Folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(Owns)
        .Order(StringComparer.Ordinal);

    private bool Owns(string file) => file.StartsWith(Folder + "/", StringComparison.Ordinal)
        && !Without.Concat(["bin", "obj"])
            .Any(folder => file.StartsWith($"{Folder}/{folder}/", StringComparison.Ordinal));
}
