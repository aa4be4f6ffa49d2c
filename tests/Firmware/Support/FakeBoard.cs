using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>
/// The small devices: a display that counts, a clock, numbers that are not random, and a cipher
/// and a digest that are none.
/// </summary>
public sealed class FakeBoard : IDisplay, IClock, ILocalTime, IRandom, ICipher, IHmac, IRestart
{
    public int Date { get; set; } = 261124;

    public int MinuteOfDay { get; set; } = 600;

    public long UtcSeconds => CalendarTime.SecondsOf(Date, MinuteOfDay);

    public bool IsFaulty { get; set; }

    public bool ThrowsWhenShown { get; set; }

    public int ShowCount { get; private set; }

    public int RestartCount { get; private set; }

    public void Restart() => RestartCount++;

    public void Show(TextScreen screen)
    {
        if (ThrowsWhenShown)
        {
            throw new System.InvalidOperationException();
        }
        ShowCount++;
    }

    public void Fill(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = 0x5A;
        }
    }

    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            int sum = key[i % key.Length] + i;
            for (int j = 0; j < count; j++)
            {
                sum = (sum * 31) + message[j];
            }
            code[i] = (byte)(sum ^ (sum >> 8));
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
