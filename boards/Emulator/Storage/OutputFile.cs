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
