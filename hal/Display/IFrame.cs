using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Hal.Display;

/// <summary>
/// A picture of 128 by 64 dots in 8 pages: byte 128 * page + x holds the dots (x, 8 * page) to (x, 8 * page + 7), the
/// lowest bit on top.
/// </summary>
public interface IFrame
{
    /// <summary>The 1024 bytes.</summary>
    byte[] Bytes { get; }

    /// <summary>Draws a screen.</summary>
    void Draw(TextScreen screen);

    /// <summary>True when a page differs from what was sent.</summary>
    /// <param name="page">0 to 7, from the top.</param>
    bool IsChanged(int page);

    /// <summary>Says that the panel has a page.</summary>
    /// <param name="page">0 to 7, from the top.</param>
    void MarkSent(int page);
}
