namespace PosTerminal.Firmware.Host;

/// <summary>Bytes as hexadecimal digits, capital letters.</summary>
internal static class HexText
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>Writes all bytes as text and answers where the text ends.</summary>
    internal static int Put(byte[] bytes, byte[] text, int at)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            text[at] = (byte)Digits[bytes[i] >> 4];
            text[at + 1] = (byte)Digits[bytes[i] & 0xF];
            at += 2;
        }
        return at;
    }
}
