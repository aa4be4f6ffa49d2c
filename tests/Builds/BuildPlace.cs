using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Builds;

/// <summary>A copy of the build files in a folder of its own, where a test may break and build them.</summary>
internal sealed class BuildPlace : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    private readonly Dictionary<string, string> _variables = new() { ["MSBUILDDISABLENODEREUSE"] = "1" };

    internal BuildPlace()
    {
        Folder = Directory.CreateTempSubdirectory("posterminal-build-").FullName;
        foreach (string file in Directory.EnumerateFiles(Repository.Root, "*.*")
            .Where(file => Path.GetExtension(file) is ".props" or ".targets" or ".json"))
        {
            Copy(Path.GetRelativePath(Repository.Root, file));
        }
    }

    internal string Folder { get; }

    /// <summary>A variable of the environment of every build.</summary>
    internal string this[string variable]
    {
        set => _variables[variable] = value;
    }

    internal string At(string path) => Path.Combine(Folder, path);

    internal void Copy(string path) => Write(path, File.ReadAllText(Path.Combine(Repository.Root, path)));

    internal void CopyAll(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            Copy(path);
        }
    }

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    internal void Delete(string path) => File.Delete(At(path));

    /// <summary>Puts one text in place of another, which must be there.</summary>
    internal void Plant(string path, string find, string put)
    {
        string text = File.ReadAllText(At(path));
        if (!text.Contains(find, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{path} has no {find}");
        }

        File.WriteAllText(At(path), text.Replace(find, put, StringComparison.Ordinal));
    }

    /// <summary>
    /// "dotnet build", where a warning is an error: a reference to a project that is not there is no more than that.
    /// True where it ends well, and what it printed.
    /// </summary>
    internal (bool Good, string Output) Build(params string[] arguments)
    {
        // Analyzers look at the sources in the real build, and take most of its time; each node compiles itself anew.
        string[] quiet = ["-nologo", "-v:q", "-clp:NoSummary", "-m:1", "-warnaserror", "-p:RunAnalyzers=false"];
        ProcessStartInfo start = new("dotnet", arguments.Prepend("build").Concat(quiet))
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start.Environment);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            return (false, $"no end within {s_limit}");
        }

        return (process.ExitCode == 0, output.Result + errors.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // The test runner hands on where its own build found things.
    private void Clean(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD")).ToArray())
        {
            environment.Remove(name);
        }

        foreach ((string name, string value) in _variables)
        {
            environment[name] = value;
        }
    }
}
