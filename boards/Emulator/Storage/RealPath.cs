using System;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>One name for a file that has several, so that two can be compared.</summary>
public static class RealPath
{
    /// <summary>Compares such names as the file system of this machine does.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path without links, whether or not anything is there.</summary>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string? folder = Path.GetDirectoryName(full);
        return folder is null ? full
            : Target(full) is { } target && Path.GetDirectoryName(target) is { } there
                ? Path.Combine(Of(there), Path.GetFileName(target))
            : Path.Combine(Of(folder), Path.GetFileName(full));
    }

    // Null for what is no link, and for a circle of links, which no program can open.
    private static string? Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
