using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// The files in a folder and below it. A folder is looked at once, however many links lead to it, and a link that leads
/// up is not followed.
/// </summary>
public static class FolderFiles
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Finds the files, in ordinal order.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="isWanted">True for the path of a file that counts.</param>
    /// <param name="complain">
    /// Is told the path of each folder that cannot be read, and of each pipe or device that would count, and why; the
    /// others are read.
    /// </param>
    public static IReadOnlyList<string> Find(
        string folder, Func<string, bool> isWanted, Action<string, string> complain)
    {
        List<string> files = [];
        Walk(folder, files, complain);
        List<string> wanted = [];
        foreach (string file in files.Where(isWanted).Order(StringComparer.Ordinal))
        {
            if (OutputFile.IsSpecial(file))
            {
                // Whoever reads a pipe that nobody writes waits for ever.
                complain(file, "is a pipe or a device, and a folder stands for its files");
            }
            else
            {
                wanted.Add(file);
            }
        }
        return wanted;
    }

    /// <summary>True where a file of that path, there or not, is one that is found in the folder.</summary>
    public static bool Covers(string folder, string path) => Path.GetDirectoryName(RealPath.Of(path)) is { } place
        && Walk(folder, [], (_, _) => { }).Any(real => LeadsUp(place, real));

    // Answers the folders that were looked at, by the path without links.
    private static HashSet<string> Walk(string folder, List<string> files, Action<string, string> complain)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? root = null;
        Queue<(string Path, string From)> folders = new([(folder, "")]);
        Queue<(string Path, string From)> links = [];
        while (folders.TryDequeue(out (string Path, string From) next) || links.TryDequeue(out next))
        {
            try
            {
                string real = Real(next.Path, MostLinks);
                root ??= real;
                if (!LeadsUp(next.From, real) && (real == root || !LeadsUp(root, real)) && seen.Add(real))
                {
                    Look(next.Path, real, files, folders, links);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                complain(next.Path, exception.Message);
            }
        }

        return seen;
    }

    // Links wait for the folders themselves, so that a file goes by its own path.
    private static void Look(
        string folder, string real, List<string> files, Queue<(string Path, string From)> folders,
        Queue<(string Path, string From)> links)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            string path = Path.Combine(folder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                files.Add(path);
            }
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                links.Enqueue((path, real));
            }
            else
            {
                folders.Enqueue((path, ""));
            }
        }
    }

    private static bool LeadsUp(string from, string to) =>
        from == to || from.StartsWith(Path.TrimEndingDirectorySeparator(to) + Path.DirectorySeparatorChar);

    // The path without links, in whatever part of it they stand.
    private static string Real(string path, int links)
    {
        string full = Path.GetFullPath(path);
        string? parent = Path.GetDirectoryName(full);
        if (parent == null)
        {
            return full;
        }

        string here = Path.Combine(Real(parent, links), Path.GetFileName(full));
        string? target = Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName;
        return target == null ? here
            : links > 0 ? Real(target, links - 1)
            : throw new IOException("too many links, one behind the other");
    }
}
