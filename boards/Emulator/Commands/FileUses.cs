using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Which file a command writes for which option: one for two of them, or one that it reads too, would be lost.
/// </summary>
public sealed class FileUses
{
    private static readonly string s_nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private readonly Dictionary<string, string> _writers = new(RealPath.Comparer);

    /// <summary>Why the command is refused; null where it is not.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Adds a file or folder that is written; null is none.</summary>
    public FileUses Write(string option, string? path)
    {
        if (IsUsed(path))
        {
            Compare(option, path!);
            _writers.TryAdd(NameOf(path!), option);
        }
        return this;
    }

    /// <summary>Adds a file that is read, behind all that are written; null is none.</summary>
    /// <param name="what">An option, or what it is.</param>
    /// <param name="path">The file.</param>
    public FileUses Read(string what, string? path)
    {
        if (IsUsed(path) && path != RunOptions.StandardOutput)
        {
            Compare(what, path!);
        }
        return this;
    }

    private static bool IsUsed(string? path) => path is { Length: > 0 } && path != s_nothing;

    private static string NameOf(string path) => path == RunOptions.StandardOutput ? path : RealPath.Of(path);

    private void Compare(string what, string path)
    {
        if (Complaint is null && _writers.TryGetValue(NameOf(path), out string? other))
        {
            Complaint = path == RunOptions.StandardOutput
                ? $"{other} and {what} cannot both go to standard output"
                : $"{other} and {what} name one file, '{path}'; nothing was written";
        }
    }
}
