using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Twin;

/// <summary>A line with nobody at its other end.</summary>
public sealed class SilentLine : ISerialLine
{
    /// <inheritdoc/>
    public int Read() => -1;

    /// <inheritdoc/>
    public bool TryWrite(byte[] bytes, int count) => true;
}
