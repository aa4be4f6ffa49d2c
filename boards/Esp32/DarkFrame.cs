using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;

namespace PosTerminal.Esp32;

/// <summary>Keeps the place of the frame buffer: all dots are dark. It proves the panel, and shows no text.</summary>
public sealed class DarkFrame : IFrame
{
    /// <inheritdoc/>
    public byte[] Bytes { get; } = new byte[Ssd1306.PageCount * Ssd1306.PageBytes];

    /// <inheritdoc/>
    public void Draw(TextScreen screen)
    {
    }

    /// <inheritdoc/>
    public bool IsChanged(int page) => false;

    /// <inheritdoc/>
    public void MarkSent(int page)
    {
    }
}
