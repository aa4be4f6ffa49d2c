using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Storage;

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
    /// <param name="complaints">Gets what is wrong with a folder, or a pipe in one, that cannot be read.</param>
    public static IReadOnlyList<string> Find(
        IEnumerable<string> paths, string? format, ICollection<string> complaints) =>
        [.. paths.SelectMany(path => FindIn(path, format == null ? s_formats : [format], complaints))];

    /// <summary>Reads the swipes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How.</param>
    /// <exception cref="RecordingException">It is no recording, or an empty one.</exception>
    public static IReadOnlyList<Recording> Read(string file, RecordingOptions options)
    {
        string format = options.Format ?? FormatOf(file);
        RecordingFile content = RecordingFile.Open(file);
        return format switch
        {
            "vcd" => VcdRecording.Read(content, options.Signal),
            "wav" => WavRecording.Read(content, options.Signal),
            _ => CsvRecording.Read(content, options.Signal, options.IsSplit),
        };
    }

    private static string FormatOf(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant();

    private static IEnumerable<string> FindIn(string path, string[] formats, ICollection<string> complaints) =>
        Directory.Exists(path)
            ? FolderFiles.Find(path, file => formats.Contains(FormatOf(file)),
                (place, why) => complaints.Add($"{place}(1,1): {why}"))
            : [path];
}
