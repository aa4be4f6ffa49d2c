using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Files and folders of recorded swipes.</summary>
public static class RecordingFiles
{
    private static readonly string[] s_formats = ["csv", "vcd", "wav"];

    /// <summary>
    /// The files that are meant: a folder stands for the recordings in it and below it, in order of name.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="format">Of a folder only the files with this extension; null: all recordings.</param>
    public static IEnumerable<string> Find(IEnumerable<string> paths, string? format) =>
        paths.SelectMany(path => FindIn(path, format == null ? s_formats : [format]));

    /// <summary>Reads the swipes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How.</param>
    /// <exception cref="RecordingException">It is no recording, or an empty one.</exception>
    public static IReadOnlyList<Recording> Read(string file, RecordingOptions options)
    {
        string format = options.Format ?? FormatOf(file);
        return format switch
        {
            "vcd" => VcdRecording.Read(file, options.Signal),
            "wav" => WavRecording.Read(file),
            _ => CsvRecording.Read(file, options.Signal, options.IsSplit),
        };
    }

    private static string FormatOf(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant();

    private static IEnumerable<string> FindIn(string path, string[] formats) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => formats.Contains(FormatOf(file)))
            .Order(StringComparer.Ordinal)
        : [path];
}
