using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Files and folders of recorded swipes.</summary>
public static class RecordingFiles
{
    private static readonly string[] s_extensions = [".csv", ".wav"];

    /// <summary>
    /// The files that are meant: a folder stands for the recordings in it and below it, in order of name.
    /// </summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(FindIn);

    /// <summary>Reads the swipes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">csv or wav; null: by the file's name.</param>
    /// <exception cref="RecordingException">It is no recording, or an empty one.</exception>
    public static IReadOnlyList<Recording> Read(string file, string? format)
    {
        bool isWav = format == null
            ? Path.GetExtension(file).Equals(".wav", StringComparison.OrdinalIgnoreCase)
            : format == "wav";
        if (!isWav)
        {
            return [CsvRecording.Read(file)];
        }

        List<Recording> swipes = WavRecording.Read(file);
        return swipes.Count > 0 ? swipes : throw new RecordingException($"{file}(1,1): no swipe in this sound");
    }

    private static IEnumerable<string> FindIn(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => s_extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
        : [path];
}
