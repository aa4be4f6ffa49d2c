namespace PosTerminal.Firmware.Qr;

/// <summary>Error correction codewords over GF(256) with x^8 + x^4 + x^3 + x^2 + 1, ISO/IEC 18004 7.5.</summary>
internal sealed class ReedSolomon
{
    private const int Polynomial = 0x11D;
    private const int Order = 255;

    private readonly byte[] _powers = new byte[Order];
    private readonly byte[] _logarithms = new byte[Order + 1];
    private readonly byte[] _generator = new byte[QrVersion.MostCheckCodewords];
    private int _degree;

    internal ReedSolomon()
    {
        int value = 1;
        for (int power = 0; power < Order; power++)
        {
            _powers[power] = (byte)value;
            _logarithms[value] = (byte)power;
            value <<= 1;
            value ^= (value >> 8) * Polynomial;
        }
    }

    /// <summary>Makes the generator polynomial for a number of check codewords: the product of (x - 2^i).</summary>
    internal void Begin(int degree)
    {
        _degree = degree;
        for (int i = 0; i < degree; i++)
        {
            _generator[i] = 0;
        }
        _generator[degree - 1] = 1;
        for (int power = 0; power < degree; power++)
        {
            MultiplyGenerator(_powers[power]);
        }
    }

    /// <summary>Writes the check codewords of one block into the same array.</summary>
    internal void Write(byte[] codewords, int offset, int count, int checkOffset)
    {
        int last = checkOffset + _degree - 1;
        for (int i = checkOffset; i <= last; i++)
        {
            codewords[i] = 0;
        }
        for (int i = 0; i < count; i++)
        {
            byte factor = (byte)(codewords[offset + i] ^ codewords[checkOffset]);
            for (int term = 0; term < _degree; term++)
            {
                byte next = checkOffset + term < last ? codewords[checkOffset + term + 1] : (byte)0;
                codewords[checkOffset + term] = (byte)(next ^ Product(_generator[term], factor));
            }
        }
    }

    private void MultiplyGenerator(byte root)
    {
        for (int i = 0; i < _degree; i++)
        {
            byte next = i + 1 < _degree ? _generator[i + 1] : (byte)0;
            _generator[i] = (byte)(Product(_generator[i], root) ^ next);
        }
    }

    private byte Product(byte a, byte b) =>
        a == 0 || b == 0 ? (byte)0 : _powers[(_logarithms[a] + _logarithms[b]) % Order];
}
