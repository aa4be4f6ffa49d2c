using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Scenarios.Pictures;

/// <summary>
/// The pictures that a run writes anew: one for each file, as a second would be found different by the next run.
/// </summary>
public sealed class PictureUpdates
{
    private readonly Dictionary<string, byte[]> _frames = new(RealPath.Comparer);

    /// <summary>Takes the pictures that cases have seen before a run went on: they are what the files have.</summary>
    /// <param name="paths">The files.</param>
    public void TakeOfBefore(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => File.Exists(path) && !OutputFile.IsSpecial(path)))
        {
            try
            {
                _frames[RealPath.Of(path)] = PictureFile.Read(path);
            }
            catch (Exception exception) when (
                exception is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                // It was spoilt meanwhile, and the next case that sees it writes it anew.
            }
        }
    }

    /// <summary>Takes a picture as that of a file, and writes it; null, or how it differs from the one of before.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="frame">Bytes of a frame buffer.</param>
    /// <param name="isThere">True where the file has this picture already.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string? Take(string path, IReadOnlyList<byte> frame, bool isThere)
    {
        // Seeds and rows of one scenario may have one file.
        lock (_frames)
        {
            string file = RealPath.Of(path);
            if (_frames.TryGetValue(file, out byte[]? before))
            {
                return before.SequenceEqual(frame) ? null : PictureDifference.Of(before, frame);
            }
            if (!isThere)
            {
                PictureFile.Write(path, frame);
            }
            _frames[file] = [.. frame];
            return null;
        }
    }
}
