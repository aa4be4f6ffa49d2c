using System;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>Says which option a file is of that cannot be written, and which file.</summary>
public static class WriteTrouble
{
    /// <summary>Does it.</summary>
    /// <param name="option">The option, as "--junit"; "" where the command line has only the file.</param>
    /// <param name="path">The file or folder that is wanted.</param>
    /// <param name="write">Opens or writes it.</param>
    /// <exception cref="UnwritableException">It failed; the message names option and file.</exception>
    public static void Name(string option, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOne(exception) || exception is ArgumentException)
        {
            throw new UnwritableException(LineOf(option, path, exception), exception);
        }
    }

    /// <summary>The line for it.</summary>
    public static string LineOf(string option, string path, Exception exception)
    {
        string reason = exception is UnwritableException ? exception.Message : FileTrouble.OfWriting(path, exception);
        return option.Length == 0 ? reason : $"'{option}': {reason}";
    }

    /// <summary>True for what goes wrong with a file.</summary>
    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
