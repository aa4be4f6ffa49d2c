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
