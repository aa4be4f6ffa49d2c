using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Serial;

/// <summary>A port as the firmware's serial line.</summary>
/// <param name="port">The port.</param>
public sealed class PortLine(IPort port) : ISerialLine
{
    private readonly byte[] _buffer = new byte[256];
    private int _count;
    private int _at;

    /// <inheritdoc/>
    public int Read()
    {
        if (_at == _count)
        {
            _at = 0;
            _count = port.Read(_buffer);
        }
        return _at < _count ? _buffer[_at++] : -1;
    }

    /// <inheritdoc/>
    public bool TryWrite(byte[] bytes, int count)
    {
        port.Write(bytes, count);
        return true;
    }
}
