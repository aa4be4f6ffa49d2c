namespace PosTerminal.Firmware.Keys;

/// <summary>Numbers in bytes, most significant first.</summary>
internal static class BigEndian
{
    internal static void Put(byte[] bytes, int at, int length, long value)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            bytes[at + i] = (byte)value;
            value >>= 8;
        }
    }

    /// <summary>Writes a number as ASCII digits with leading zeros and answers where they end.</summary>
    internal static int PutDigits(byte[] text, int at, int count, long value)
    {
        for (int i = at + count - 1; i >= at; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
        return at + count;
    }

    /// <summary>Writes ASCII characters and answers where they end.</summary>
    internal static int PutText(byte[] text, int at, string characters)
    {
        for (int i = 0; i < characters.Length; i++)
        {
            text[at + i] = (byte)characters[i];
        }
        return at + characters.Length;
    }

    internal static long Get(byte[] bytes, int at, int length)
    {
        long value = 0;
        for (int i = 0; i < length; i++)
        {
            value = (value << 8) | bytes[at + i];
        }
        return value;
    }
}
