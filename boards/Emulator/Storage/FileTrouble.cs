using System;
using System.IO;
using System.Text.RegularExpressions;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// What went wrong with a file, in one line that is true and names the file: of a folder in the place of a file the
/// system says only that access is denied, and of a file in the place of a folder that a part of the path is missing.
/// </summary>
public static partial class FileTrouble
{
    /// <summary>The line.</summary>
    public static string Of(Exception exception) =>
        exception is UnauthorizedAccessException && PathIn().Match(exception.Message) is { Success: true } found
            && Directory.Exists(found.Groups[1].Value)
            ? $"'{found.Groups[1].Value}' is a folder, and a file is wanted" : exception.Message;

    /// <summary>The line for a file or folder that was to be written.</summary>
    public static string OfWriting(string path, Exception exception)
    {
        if (FileAbove(path) is { } file)
        {
            return $"'{file}' is a file, and a folder is wanted for '{path}'";
        }
        string reason = exception is FileNotFoundException or DirectoryNotFoundException
            ? $"'{path}' cannot be made there" : Of(exception);
        return reason.Contains(path, StringComparison.Ordinal) ? reason : $"'{path}': {reason}";
    }

    /// <summary>The line for a file that was to be read.</summary>
    public static string OfReading(string path, Exception exception)
    {
        string reason = Directory.Exists(path) ? $"'{path}' is a folder, and a file is wanted"
            : exception is FileNotFoundException or DirectoryNotFoundException ? $"there is no file '{path}'"
            : Of(exception);
        return reason.Contains(path, StringComparison.Ordinal) ? reason : $"'{path}': {reason}";
    }

    private static string? FileAbove(string path)
    {
        string? above = Path.GetDirectoryName(Path.GetFullPath(path));
        while (above is not null && !Path.Exists(above))
        {
            above = Path.GetDirectoryName(above);
        }
        return File.Exists(above) ? above : null;
    }

    [GeneratedRegex("^Access to the path '(.+)' is denied", RegexOptions.Singleline)]
    private static partial Regex PathIn();
}
