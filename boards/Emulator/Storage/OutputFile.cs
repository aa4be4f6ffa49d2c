using System;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>Files that are written for people. One that is a device or a pipe is written into, never replaced.
/// </summary>
public static class OutputFile
{
    /// <summary>True for what is there and is neither a file nor a folder, as a device, a pipe or a terminal.</summary>
    public static bool IsSpecial(string path) => FileStatus.Of(path) is { IsSpecial: true };

    /// <summary>Makes a file, or empties it; folders that are missing too.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.Create);

    /// <summary>Opens a file and leaves what it has; makes it, and folders that are missing.</summary>
    public static FileStream Keep(string path) => Open(path, FileMode.OpenOrCreate);

    /// <summary>Throws where a file could not be written; leaves what is there, or that nothing is.</summary>
    public static void Check(string path)
    {
        string real = RealPath.Of(path);
        bool isThere = Path.Exists(real);
        Keep(path).Dispose();
        if (!isThere)
        {
            File.Delete(real);
        }
    }

    /// <summary>
    /// Writes a file beside and puts it into its place when it is whole: whoever is killed meanwhile has not lost what
    /// was there. Where no second file can be made, and for a device or a pipe, it is written in its place.
    /// </summary>
    public static void Replace(string path, Action<Stream> write)
    {
        MakeFolder(path);
        string real = RealPath.Of(path);
        string fresh = $"{real}.{Environment.ProcessId}.new";
        using FileStream? beside = IsSpecial(path) ? null : TryCreate(fresh);
        if (beside is null)
        {
            using FileStream place = Create(path);
            write(place);
            return;
        }
        try
        {
            write(beside);
            beside.Flush(flushToDisk: true);
            beside.Dispose();
            KeepMode(real, fresh);
            File.Move(fresh, real, overwrite: true);
        }
        catch
        {
            beside.Dispose();
            File.Delete(fresh);
            throw;
        }
    }

    private static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    private static FileStream? TryCreate(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Makes the folder of a file where it is missing.</summary>
    public static void MakeFolder(string path) =>
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>Removes a file; what is none, and a name for something elsewhere, stays.</summary>
    public static void Remove(string path)
    {
        if (new FileInfo(path).LinkTarget is null && !IsSpecial(path))
        {
            File.Delete(path);
        }
    }

    // Several processes may write into one device or pipe.
    private static FileStream Open(string path, FileMode mode)
    {
        if (IsSpecial(path))
        {
            return new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
        MakeFolder(path);
        return new FileStream(path, mode, FileAccess.Write, FileShare.Read);
    }
}
