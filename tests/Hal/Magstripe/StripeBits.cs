namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Writes track 2: text to bits, ISO/IEC 7811-2.</summary>
public static class StripeBits
{
    private const int Width = 5;

    /// <summary>Zeros, sentinels, characters and LRC, zeros; 252 bits.</summary>
    public static byte[] Track2(string text)
    {
        byte[] bits = new byte[252];
        int at = 19;
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = text[i] - '0';
            sum ^= value;
            Write(bits, at, value);
            at += Width;
        }

        Write(bits, at, sum);
        return bits;
    }

    public static void Reverse(byte[] bits)
    {
        for (int i = 0; i < bits.Length / 2; i++)
        {
            byte bit = bits[i];
            bits[i] = bits[bits.Length - 1 - i];
            bits[bits.Length - 1 - i] = bit;
        }
    }

    private static void Write(byte[] bits, int at, int value)
    {
        int parity = 1;
        for (int i = 0; i < Width - 1; i++)
        {
            bits[at + i] = (byte)((value >> i) & 1);
            parity ^= bits[at + i];
        }

        bits[at + Width - 1] = (byte)parity;
    }
}
