using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Storage;

/// <summary>Real files in a folder, kept from run to run. They are appended to, never replaced.</summary>
public sealed class DirectoryFileArea : IFileArea
{
    private static readonly string[] s_names = ["journal-a.bin", "journal-b.bin", "anchor-a.bin", "anchor-b.bin"];

    /// <summary>Names of its files.</summary>
    public static IReadOnlyList<string> Names => s_names;

    private readonly string _folder;

    /// <summary>Uses a folder, and makes it when it is not there; when that fails, every use of it fails.</summary>
    /// <param name="folder">Path of the folder.</param>
    public DirectoryFileArea(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Try(() => Directory.CreateDirectory(_folder));
    }

    /// <inheritdoc/>
    public int LengthOf(int file)
    {
        try
        {
            using FileStream stream = Open(file, FileMode.Open, FileAccess.Read);
            return checked((int)stream.Length);
        }
        catch (FileNotFoundException)
        {
            return -1;
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return -2;
        }
    }

    /// <inheritdoc/>
    public int Read(int file, int offset, byte[] buffer, int count)
    {
        int got = -1;
        Try(() =>
        {
            using FileStream stream = Open(file, FileMode.Open, FileAccess.Read);
            stream.Position = offset;
            got = stream.ReadAtLeast(buffer.AsSpan(0, count), count, throwOnEndOfStream: false);
        });
        return got;
    }

    /// <inheritdoc/>
    public bool TryAppend(int file, byte[] data, int count) => Try(() =>
    {
        using FileStream stream = Open(file, FileMode.Append, FileAccess.Write);
        stream.Write(data, 0, count);
        stream.Flush(flushToDisk: true);
    });

    /// <inheritdoc/>
    public bool TryDelete(int file) => Try(() => File.Delete(PathOf(file)));

    private FileStream Open(int file, FileMode mode, FileAccess access) =>
        new(PathOf(file), mode, access, FileShare.Read, bufferSize: 0);

    private string PathOf(int file) => Path.Combine(_folder, s_names[file]);

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return false;
        }
    }

    private static bool IsFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or OverflowException;
}
