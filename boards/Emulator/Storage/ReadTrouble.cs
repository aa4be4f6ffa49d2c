using System;
using System.IO;
using System.Security.Cryptography;

namespace PosTerminal.Emulator.Storage;

/// <summary>Says which option a file is of that cannot be read, and which file.</summary>
public static class ReadTrouble
{
    /// <summary>Reads.</summary>
    /// <param name="option">The option, as "--tls"; "" where the command line has only the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="FormatException">
    /// It cannot be read, or not be understood; the message names option and file.
    /// </exception>
    public static T Name<T>(string option, string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsOne(exception))
        {
            string reason = FileTrouble.OfReading(path, exception);
            throw new FormatException(option.Length == 0 ? reason : $"'{option}': {reason}", exception);
        }
    }

    private static bool IsOne(Exception exception) => exception is FormatException or InvalidDataException
        or IOException and not UnwritableException or UnauthorizedAccessException or CryptographicException;
}
