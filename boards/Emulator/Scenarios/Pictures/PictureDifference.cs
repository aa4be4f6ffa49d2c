using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Display;

namespace PosTerminal.Emulator.Scenarios.Pictures;

/// <summary>Where two pictures of the display differ, in words.</summary>
public static class PictureDifference
{
    private const int LineHeight = 16;

    /// <summary>"7 of 8192 pixels differ, x 0 to 6, y 16 to 31, in line 2"; "" where none does.</summary>
    /// <param name="expected">Bytes of a <see cref="FrameBuffer"/>.</param>
    /// <param name="seen">The same.</param>
    public static string Of(IReadOnlyList<byte> expected, IReadOnlyList<byte> seen)
    {
        (int X, int Y)[] pixels = [.. Enumerable.Range(0, FrameBuffer.Width * FrameBuffer.Height)
            .Select(i => (X: i % FrameBuffer.Width, Y: i / FrameBuffer.Width))
            .Where(at => PngPicture.IsLit(expected, at.X, at.Y) != PngPicture.IsLit(seen, at.X, at.Y))];
        if (pixels.Length == 0)
        {
            return "";
        }
        int[] lines = [.. pixels.Select(at => (at.Y / LineHeight) + 1).Distinct()];
        return $"{pixels.Length} of {FrameBuffer.Width * FrameBuffer.Height} pixels differ, "
            + $"x {pixels.Min(at => at.X)} to {pixels.Max(at => at.X)}, "
            + $"y {pixels.Min(at => at.Y)} to {pixels.Max(at => at.Y)}, "
            + $"in line{(lines.Length == 1 ? "" : "s")} {string.Join(", ", lines)}";
    }
}
