using System;
using System.IO;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// Files of the chip's littlefs. Bytes are durable when Close has returned and not before: Flush does nothing, so
/// every append opens and closes. On a full flash Close returns well and the bytes are lost, so the length is looked at
/// afterwards. Nothing is renamed, since a move of the platform never replaces.
/// </summary>
public static class LittlefsFile
{
    // What is read whole decides whether the terminal locks itself: one read that fails must not.
    private const int Attempts = 3;

    /// <summary>Length of a file in bytes; -1 when there is none, -2 when that cannot be told.</summary>
    public static int LengthOf(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return -1;
            }

            using FileStream stream = new(path, FileMode.Open, FileAccess.Read);
            return (int)stream.Length;
        }
        catch (Exception)
        {
            return -2;
        }
    }

    /// <summary>Reads bytes from an offset on; answers how many it got, -1 on an error.</summary>
    public static int Read(string path, int offset, byte[] buffer, int count)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read);
            stream.Position = offset;
            int got = 0;
            int more = 1;
            while (got < count && more > 0)
            {
                more = stream.Read(buffer, got, count - got);
                got += more;
            }

            return got;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <summary>
    /// Reads a file from its beginning; 0 when there is none, when it is longer than the buffer, or when it cannot be
    /// read in three attempts. Never a part of it.
    /// </summary>
    public static int ReadWhole(string path, byte[] buffer)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            int length = LengthOf(path);
            if (length == -1 || length > buffer.Length)
            {
                return 0;
            }

            if (length > 0 && Read(path, 0, buffer, length) == length)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Appends to a file, or makes it; true when the bytes are durable.</summary>
    public static bool TryAppend(string path, byte[] data, int count)
    {
        int before = LengthOf(path);
        try
        {
            using (FileStream stream = new(path, FileMode.Append, FileAccess.Write))
            {
                stream.Write(data, 0, count);
                stream.Close();
            }

            return LengthOf(path) == count + (before > 0 ? before : 0);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Removes a file; false when it may still be there.</summary>
    public static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return !File.Exists(path);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
