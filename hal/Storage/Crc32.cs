namespace PosTerminal.Hal.Storage;

/// <summary>CRC-32 of IEEE 802.3: polynomial 04C11DB7, reflected, inverted before and after.</summary>
public sealed class Crc32
{
    private const uint ReflectedPolynomial = 0xEDB88320;

    private readonly uint[] _table = new uint[256];

    /// <summary>Builds the table, 1 KB.</summary>
    public Crc32()
    {
        for (uint value = 0; value < 256; value++)
        {
            uint remainder = value;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ ReflectedPolynomial;
            }

            _table[value] = remainder;
        }
    }

    /// <summary>The CRC of a part of an array.</summary>
    /// <param name="data">The array.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    public uint Of(byte[] data, int offset, int count)
    {
        uint[] table = _table;
        uint crc = 0xFFFFFFFF;
        int end = offset + count;
        for (int index = offset; index < end; index++)
        {
            crc = table[(crc ^ data[index]) & 0xFF] ^ (crc >> 8);
        }

        return crc ^ 0xFFFFFFFF;
    }
}
