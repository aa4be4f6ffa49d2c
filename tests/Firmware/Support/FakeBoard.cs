using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>
/// The small devices: a display that keeps the screen, a clock, numbers that are not random, and a cipher
/// that is none (it turns the bits of every byte), so that tests can look into PIN blocks.
/// </summary>
public sealed class FakeBoard : IDisplay, IClock, IRandom, ICipher
{
    public int YearMonth { get; set; } = 2611;

    public int ShowCount { get; private set; }

    public void Show(TextScreen screen) => ShowCount++;

    public void Fill(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = 0x5A;
        }
    }

    public void EncryptBlock(byte[] key, byte[] block)
    {
        for (int i = 0; i < block.Length; i++)
        {
            block[i] ^= 0xFF;
        }
    }
}
