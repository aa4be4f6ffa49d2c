using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>Always draws the same byte: 255 waits longest, 0 shortest.</summary>
public sealed class SameDraw : IRandom
{
    private readonly byte _value;

    public SameDraw(byte value)
    {
        _value = value;
    }

    public void Fill(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = _value;
        }
    }
}
