using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;

namespace PosTerminal.Esp32;

/// <summary>Keeps the place of the frame buffer: all dots are dark. It proves the panel, and shows no text.</summary>
public sealed class DarkFrame : IDisplay, IFrame
{
    private const int Bytes = 1024;

    /// <inheritdoc/>
    public byte[] Pixels { get; } = new byte[Bytes];

    /// <inheritdoc/>
    public void Show(TextScreen screen)
    {
    }

    /// <inheritdoc/>
    public int TakeChangedPages() => 0;
}
