using System;
using System.IO;
using System.Text.RegularExpressions;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// What went wrong with a file, in one line that is true: of a folder in the place of a file the system says only that
/// access is denied.
/// </summary>
public static partial class FileTrouble
{
    /// <summary>The line.</summary>
    public static string Of(Exception exception) =>
        exception is UnauthorizedAccessException && PathIn().Match(exception.Message) is { Success: true } found
            && Directory.Exists(found.Groups[1].Value)
            ? $"'{found.Groups[1].Value}' is a folder, and a file is wanted" : exception.Message;

    [GeneratedRegex("^Access to the path '(.+)' is denied", RegexOptions.Singleline)]
    private static partial Regex PathIn();
}
