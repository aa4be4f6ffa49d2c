using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

/// <summary>A frame buffer as tests look at it.</summary>
internal static class Picture
{
    private const int GlyphHeight = 16;

    public static FrameBuffer Of(int line, string text)
    {
        TextScreen screen = new TextScreen();
        screen.Write(line, text);
        FrameBuffer frame = new FrameBuffer();
        frame.Draw(screen);
        return frame;
    }

    public static bool IsLit(FrameBuffer frame, int x, int y) =>
        ((frame.Pixels[(y / 8 * FrameBuffer.Width) + x] >> (y % 8)) & 1) != 0;

    public static int LitIn(FrameBuffer frame, int left, int top, int width, int height)
    {
        int count = 0;
        for (int y = top; y < top + height; y++)
        {
            for (int x = left; x < left + width; x++)
            {
                count += IsLit(frame, x, y) ? 1 : 0;
            }
        }
        return count;
    }

    /// <summary>A glyph as in a hex file: rows from the top, the left pixel in the highest bit.</summary>
    public static string Glyph(FrameBuffer frame, int left, int top, int width)
    {
        string text = "";
        for (int y = top; y < top + GlyphHeight; y++)
        {
            int row = 0;
            for (int x = left; x < left + width; x++)
            {
                row = (row << 1) | (IsLit(frame, x, y) ? 1 : 0);
            }
            text += row.ToString(width == 8 ? "X2" : "X4");
        }
        return text;
    }
}
