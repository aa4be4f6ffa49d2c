using System;
using System.IO;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Twin;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// The rig file of a twin, there while the twin is. Nothing is replaced but the left-over of a twin whose ports are
/// gone, and nothing is removed that somebody else has written.
/// </summary>
public sealed partial class TwinFile : IDisposable
{
    private readonly string _path;
    private string _text = "";

    private TwinFile(string path) => _path = path;

    /// <summary>Takes the name of a file, before ports are made: a left-over may name one of them.</summary>
    /// <exception cref="FormatException">Something else is there.</exception>
    public static TwinFile Take(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FormatException($"'--write': '{path}' is a folder");
        }
        if (File.Exists(path) && !OutputFile.IsSpecial(path))
        {
            if (Obstacle(File.ReadAllText(path)) is { } obstacle)
            {
                throw Refused(path, obstacle);
            }
            File.Delete(path);
        }
        return new TwinFile(path);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="FormatException">Somebody has written a file there in the meantime.</exception>
    public void Write(TwinOptions options, string jig, string console)
    {
        string text = TwinText.RigFileOf(options, jig, console);
        OutputFile.MakeFolder(_path);
        bool isSpecial = OutputFile.IsSpecial(_path);
        try
        {
            using FileStream file = isSpecial ? OutputFile.Create(_path)
                : new FileStream(_path, FileMode.CreateNew, FileAccess.Write);
            using StreamWriter writer = new(file);
            writer.Write(text);
        }
        catch (IOException) when (!isSpecial && File.Exists(_path))
        {
            throw Refused(_path, "is there already");
        }
        _text = text;
    }

    /// <summary>Removes it where it still is what was written.</summary>
    public void Dispose()
    {
        if (_text.Length > 0 && File.Exists(_path) && !OutputFile.IsSpecial(_path)
            && File.ReadAllText(_path) == _text)
        {
            File.Delete(_path);
        }
    }

    private static FormatException Refused(string path, string obstacle) =>
        new($"'{path}' {obstacle}; nothing was written: '--write FILE' names another file");

    // Why a file may not be replaced; null for a left-over. One that was changed by hand is not as a twin writes it.
    private static string? Obstacle(string text)
    {
        Match jig = JigPort().Match(text);
        Match console = ConsolePort().Match(text);
        Match host = Listen().Match(text);
        if (!jig.Success || !host.Success || TwinText.HostOf(host.Groups[1].Value) is not { } place
            || TwinText.RigFileOf(
                new TwinOptions(place, !console.Success), jig.Groups[1].Value, console.Groups[1].Value) != text)
        {
            return "is there already, and is not what 'rig twin' writes";
        }
        string port = Path.Exists(jig.Groups[1].Value) ? jig.Groups[1].Value : console.Groups[1].Value;
        return Path.Exists(port) ? $"is the rig file of a twin whose port {port} is there: end that twin, or remove "
            + "the file where none runs" : null;
    }

    [GeneratedRegex(@"^    jig: \{ port: (.+), protocol: 1 \}$", RegexOptions.Multiline)]
    private static partial Regex JigPort();

    [GeneratedRegex(@"^    console: \{ port: (.+) \}$", RegexOptions.Multiline)]
    private static partial Regex ConsolePort();

    [GeneratedRegex("^    host: \\{ listen: \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Listen();
}
