using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Writes rows of 20 bytes as lines that people can copy, and reads them back: a header, then 32 characters of base32
/// (RFC 4648 section 6) for each row. Blanks and ends of lines mean nothing.
/// </summary>
public static class BlockText
{
    /// <summary>First line; its number is the version of the rows.</summary>
    public const string Header = "POSTERMINAL STANDBY 2";

    /// <summary>Bytes of a row.</summary>
    public const int RowLength = 20;

    /// <summary>Characters of a row.</summary>
    public const int LineLength = 32;

    private const int BitsOfCharacter = 5;

    /// <summary>Most characters of a number of rows, where each line ends with two.</summary>
    public static int LengthOf(int rows) => Header.Length + 2 + (rows * (LineLength + 2));

    /// <summary>Writes rows as text and answers its length in bytes.</summary>
    /// <param name="bytes">The rows and one byte more.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="text">At least <see cref="LengthOf"/> bytes.</param>
    public static int Write(byte[] bytes, int rows, byte[] text)
    {
        int end = BigEndian.PutText(text, 0, Header);
        text[end++] = (byte)'\n';
        for (int i = 0; i < rows * LineLength; i++)
        {
            int bit = i * BitsOfCharacter;
            int pair = (bytes[bit >> 3] << 8) | bytes[(bit >> 3) + 1];
            int digit = (pair >> (11 - (bit & 7))) & 31;
            text[end++] = Base32.DigitOf(digit);
            if (i % LineLength == LineLength - 1)
            {
                text[end++] = (byte)'\n';
            }
        }
        return end;
    }

    /// <summary>Reads text and answers the number of rows in it; 0 when the text is no block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="bytes">Overwritten; it has room for the rows and one byte more.</param>
    public static int Read(byte[] text, int length, byte[] bytes)
    {
        Array.Clear(bytes, 0, bytes.Length);
        int digits = 0;
        string header = Header;
        for (int i = 0; i < length; i++)
        {
            bool isRight = i < header.Length
                ? text[i] == header[i] : text[i] <= ' ' || TryAdd(text[i], digits++ * BitsOfCharacter, bytes);
            if (!isRight)
            {
                return 0;
            }
        }
        return digits % LineLength == 0 ? digits / LineLength : 0;
    }

    private static bool TryAdd(byte character, int bit, byte[] bytes)
    {
        int digit = character >= 'A' ? character - 'A' : character - '2' + 26;
        bool isDigit = character >= 'A' ? digit < 26 : digit >= 26 && digit < 32;
        int at = bit >> 3;
        if (!isDigit || at + 1 >= bytes.Length)
        {
            return false;
        }
        int pair = digit << (11 - (bit & 7));
        bytes[at] |= (byte)(pair >> 8);
        bytes[at + 1] |= (byte)pair;
        return true;
    }
}
