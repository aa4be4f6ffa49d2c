namespace PosTerminal.Hal.Jig;

/// <summary>CRC-16 of CCITT: polynomial 1021, begun with FFFF, not reflected.</summary>
public static class Crc16
{
    private const int Polynomial = 0x1021;
    private const int Mask = 0xFFFF;

    /// <summary>The CRC of a part of an array.</summary>
    /// <param name="bytes">The array.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="end">Behind the last byte.</param>
    public static int Of(byte[] bytes, int offset, int end)
    {
        int crc = Mask;
        for (int i = offset; i < end; i++)
        {
            crc ^= bytes[i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ Polynomial;
            }
            crc &= Mask;
        }
        return crc;
    }
}
