using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>Finds the scenario files that a command line names.</summary>
public static class ScenarioFiles
{
    /// <summary>Files in the order given, each once, those of a folder in ordinal order; complaints beside.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ICollection<string> complaints)
    {
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(InFolder(path, complaints));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                complaints.Add($"error: no such file or folder: '{path}'");
            }
        }
        return [.. files.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
    }

    /// <summary>The cases of all files of a command line; null, with complaints written, when any is bad.</summary>
    public static IReadOnlyList<ScenarioCase>? Load(IEnumerable<string> paths, TextWriter complaintOutput)
    {
        var complaints = new List<string>();
        var cases = new List<ScenarioCase>();
        foreach (string file in Find(paths, complaints))
        {
            var errors = new ErrorList();
            cases.AddRange(Load(file, errors));
            complaints.AddRange(errors.Sorted.Select(error => error.ToString()));
        }
        complaints.ForEach(complaintOutput.WriteLine);
        return complaints.Count == 0 ? cases : null;
    }

    private static IReadOnlyList<ScenarioCase> Load(string file, ErrorList errors)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            string digest = Convert.ToHexString(SHA256.HashData(bytes));
            return YamlText.Of(bytes, file, errors) is not { } text ? []
                : [.. new ScenarioReader(file, errors).Read(text).Select(one => one with { Digest = digest })];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new(file, 1, 1), ErrorCodes.Syntax, exception.Message);
            return [];
        }
    }

    private static string[] InFolder(string folder, ICollection<string> complaints)
    {
        string[] found =
        [
            .. FolderFiles.Find(folder, file => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml",
                (path, why) => complaints.Add($"error: '{path}': {why}")),
        ];
        if (found.Length == 0)
        {
            complaints.Add($"error: no scenario (*.yaml, *.yml) in '{folder}'");
        }
        return found;
    }
}
