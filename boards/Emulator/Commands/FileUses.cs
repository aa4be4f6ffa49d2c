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

    private readonly Dictionary<FileStatus, string> _writersOfFiles = [];

    /// <summary>Why the command is refused; null where it is not.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Refuses the command where there is a complaint.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public void Refuse()
    {
        if (Complaint is not null)
        {
            throw new FormatException(Complaint);
        }
    }

    /// <summary>Adds a file or folder that is written; null is none.</summary>
    public FileUses Write(string option, string? path)
    {
        if (IsUsed(path))
        {
            Compare(option, path!);
            _writers.TryAdd(NameOf(path!), option);
            if (FileOf(path!) is { } file)
            {
                _writersOfFiles.TryAdd(file, option);
            }
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

    // A file may have several names without a link: a hard link is a name as good as the first.
    private static FileStatus? FileOf(string path) =>
        path != RunOptions.StandardOutput && FileStatus.Of(path) is { IsFile: true, Node: not 0 } file ? file : null;

    private string? WriterOf(string path) => _writers.TryGetValue(NameOf(path), out string? byName) ? byName
        : FileOf(path) is { } file ? _writersOfFiles.GetValueOrDefault(file) : null;

    private void Compare(string what, string path)
    {
        if (Complaint is null && WriterOf(path) is { } other)
        {
            Complaint = path == RunOptions.StandardOutput
                ? $"{other} and {what} cannot both go to standard output"
                : $"{other} and {what} name one file, '{path}'; nothing was written";
        }
    }
}
