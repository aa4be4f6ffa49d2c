namespace PosTerminal.Tests.Device.Crypto;

/// <summary>Bytes as the standards print them.</summary>
public static class Hex
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Bytes of lower-case digits.</summary>
    public static byte[] Read(string text)
    {
        byte[] bytes = new byte[text.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Digits.IndexOf(text[2 * i]) << 4) | Digits.IndexOf(text[(2 * i) + 1]));
        }
        return bytes;
    }

    public static string Write(byte[] bytes, int count)
    {
        string text = "";
        for (int i = 0; i < count; i++)
        {
            text += Digits[bytes[i] >> 4].ToString() + Digits[bytes[i] & 15].ToString();
        }
        return text;
    }
}
