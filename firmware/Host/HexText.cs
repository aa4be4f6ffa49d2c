namespace PosTerminal.Firmware.Host;

/// <summary>Bytes as hexadecimal digits, capital letters.</summary>
internal static class HexText
{
    /// <summary>Writes all bytes as text and answers where the text ends.</summary>
    internal static int Put(byte[] bytes, byte[] text, int at)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            text[at] = DigitOf(bytes[i] >> 4);
            text[at + 1] = DigitOf(bytes[i] & 0xF);
            at += 2;
        }
        return at;
    }

    // Of a text with the digits the device would make an object for each look.
    private static byte DigitOf(int value) => (byte)(value < 10 ? '0' + value : 'A' - 10 + value);
}
