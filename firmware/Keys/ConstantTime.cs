namespace PosTerminal.Firmware.Keys;

/// <summary>Comparisons whose time does not tell how much was right.</summary>
internal static class ConstantTime
{
    /// <summary>True when two runs of bytes are equal.</summary>
    internal static bool AreEqual(byte[] first, int firstAt, byte[] second, int secondAt, int length)
    {
        int difference = 0;
        for (int i = 0; i < length; i++)
        {
            difference |= first[firstAt + i] ^ second[secondAt + i];
        }
        return difference == 0;
    }
}
