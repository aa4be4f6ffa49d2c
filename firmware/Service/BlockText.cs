using System;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Bytes as text that people can copy: a header, then base32 (RFC 4648 section 6, without padding) in lines of 32
/// characters. Blanks and ends of lines say nothing.
/// </summary>
public static class BlockText
{
    /// <summary>First line; the number is the version of all that follows.</summary>
    public const string Header = "POSTERMINAL STANDBY 1\n";

    /// <summary>Characters of a line.</summary>
    public const int LineLength = 32;

    private const int BitsOfCharacter = 5;

    /// <summary>Characters that so many bytes make.</summary>
    public static int LengthOf(int count) =>
        Header.Length + DigitsOf(count) + ((DigitsOf(count) + LineLength - 1) / LineLength);

    /// <summary>Writes bytes as text and answers its length.</summary>
    /// <param name="bytes">The bytes and a zero behind them.</param>
    /// <param name="count">How many.</param>
    /// <param name="text">At least <see cref="LengthOf"/> bytes.</param>
    public static int Write(byte[] bytes, int count, byte[] text)
    {
        int end = 0;
        for (; end < Header.Length; end++)
        {
            text[end] = (byte)Header[end];
        }
        int digits = DigitsOf(count);
        for (int i = 0; i < digits; i++)
        {
            int at = i * BitsOfCharacter;
            int pair = (bytes[at >> 3] << 8) | bytes[(at >> 3) + 1];
            int digit = (pair >> (11 - (at & 7))) & 31;
            text[end++] = (byte)(digit < 26 ? 'A' + digit : '2' + digit - 26);
            if (i == digits - 1 || i % LineLength == LineLength - 1)
            {
                text[end++] = (byte)'\n';
            }
        }
        return end;
    }

    /// <summary>Reads text and answers how many bytes it says, -1 when it is none of ours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="bytes">Overwritten, with a zero behind the last.</param>
    public static int Read(byte[] text, int length, byte[] bytes)
    {
        Array.Clear(bytes, 0, bytes.Length);
        int bit = HasHeader(text, length) ? 0 : -1;
        for (int i = Header.Length; i < length && bit >= 0; i++)
        {
            if (text[i] > ' ')
            {
                bit = Add(text[i], bit, bytes);
            }
        }
        int count = bit >> 3;
        bool isWhole = bit >= 0 && (bit & 7) < BitsOfCharacter && bytes[count] == 0;
        return isWhole ? count : -1;
    }

    private static int Add(byte character, int bit, byte[] bytes)
    {
        int digit = character >= 'A' && character <= 'Z' ? character - 'A'
            : character >= '2' && character <= '7' ? character - '2' + 26 : -1;
        int at = bit >> 3;
        if (digit < 0 || at + 1 >= bytes.Length)
        {
            return -1;
        }
        int pair = digit << (11 - (bit & 7));
        bytes[at] |= (byte)(pair >> 8);
        bytes[at + 1] |= (byte)pair;
        return bit + BitsOfCharacter;
    }

    private static bool HasHeader(byte[] text, int length)
    {
        bool isSame = length >= Header.Length;
        for (int i = 0; i < Header.Length && isSame; i++)
        {
            isSame = text[i] == Header[i];
        }
        return isSame;
    }

    private static int DigitsOf(int count) => ((count * 8) + BitsOfCharacter - 1) / BitsOfCharacter;
}
