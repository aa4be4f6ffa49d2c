using System;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>Files and folders that hold secrets: from their first moment only the owner may read them.</summary>
public static class OwnerFile
{
    private const UnixFileMode FileMode0600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode0700 = FileMode0600 | UnixFileMode.UserExecute;

    /// <summary>
    /// Writes a new file, and makes folders that are missing; one that could not be written whole is deleted again.
    /// </summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static void Create(string file, ReadOnlySpan<byte> bytes)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode0600;
        }
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using FileStream stream = new(file, options);
        try
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    /// <summary>Makes a folder that is not there; one that is keeps its mode.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FolderMode0700);
        }
    }
}
