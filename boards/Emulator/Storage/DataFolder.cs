using System;
using System.Globalization;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// A folder that keeps the store of one terminal, held by one process. A second one is refused before it has touched
/// anything, since two writers would ruin the store.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "terminal.lock";
    private const string HolderName = "terminal.holder";

    private readonly FileStream _lock;
    private readonly string _holderPath;

    private DataFolder(FileStream held, string holderPath)
    {
        _lock = held;
        _holderPath = holderPath;
    }

    /// <summary>Takes a folder, and makes it when it is not there.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="DataFolderException">It cannot be used; the message names it and says why.</exception>
    public static DataFolder Take(string folder)
    {
        if (File.Exists(folder))
        {
            throw new DataFolderException($"'{folder}' is a file; the store needs a folder", isUsage: true);
        }
        string holderPath = Path.Combine(folder, HolderName);
        FileStream held = Lock(folder, holderPath);
        try
        {
            CheckFiles(folder);
            File.WriteAllText(holderPath, string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {DateTime.UtcNow:u}"));
            return new DataFolder(held, holderPath);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            held.Dispose();
            throw NotWritable(folder, exception);
        }
    }

    /// <summary>Leaves the folder to others.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderPath);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            // Whoever comes next writes its own name there.
        }
        _lock.Dispose();
    }

    private static FileStream Lock(string folder, string holderPath)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, LockName);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(holderPath))
        {
            throw new DataFolderException(
                $"the folder '{folder}' is in use by {HolderOf(holderPath)}; nothing in it was touched");
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw NotWritable(folder, exception);
        }
    }

    private static DataFolderException NotWritable(string folder, Exception exception) =>
        new($"the folder '{folder}' cannot be written: {exception.Message}");

    // A store that cannot be written would be a terminal that is out of service, and nobody would know why.
    private static void CheckFiles(string folder)
    {
        foreach (string name in DirectoryFileArea.Names)
        {
            string path = Path.Combine(folder, name);
            if (Path.Exists(path))
            {
                using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }
        }
    }

    private static string HolderOf(string holderPath)
    {
        try
        {
            return File.ReadAllText(holderPath);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return "another process";
        }
    }

    private static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
