using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PosTerminal.Tidy.Gate;

namespace PosTerminal.Tidy.Sources;

/// <summary>Every C# file of the repository, read once for all tests.</summary>
internal static class Repository
{
    private static readonly string[] s_parts = { "firmware", "hal", "boards", "tests", "tools" };
    private static readonly Lazy<ImmutableArray<SourceFile>> s_files = new(ReadAll);

    internal static string Root { get; } = FindRoot();

    internal static ImmutableArray<SourceFile> Files => s_files.Value;

    internal static IEnumerable<SourceFile> Under(string folder) => Files.Where(file => file.IsUnder(folder));

    internal static IEnumerable<string> Find(string pattern) => s_parts
        .Select(part => Path.Combine(Root, part))
        .Where(Directory.Exists)
        .SelectMany(part => Directory.EnumerateFiles(part, pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
        .Order(StringComparer.Ordinal);

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static ImmutableArray<SourceFile> ReadAll() => Find("*.cs")
        .Select(path => new SourceFile(path, Read(path), DeviceGate.ModelOf))
        .ToImmutableArray();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PosTerminal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No PosTerminal.sln above the tests.");
    }
}
