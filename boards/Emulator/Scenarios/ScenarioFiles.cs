using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>Finds the scenario files that a command line names.</summary>
public static class ScenarioFiles
{
    /// <summary>Files in the order given, those of a folder in ordinal order; complaints go beside.</summary>
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
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    private static string[] InFolder(string folder, ICollection<string> complaints)
    {
        string[] found =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal),
        ];
        if (found.Length == 0)
        {
            complaints.Add($"error: no scenario (*.yaml, *.yml) in '{folder}'");
        }
        return found;
    }
}
