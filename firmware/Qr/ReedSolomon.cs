using System;

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

    /// <summary>
    /// Makes the generator polynomial for a number of check codewords: the product of (x - 2^i). No coefficient of it
    /// is 0, nor one of a product on the way: a codeword cannot have fewer terms.
    /// </summary>
    internal void Begin(int degree)
    {
        _degree = degree;
        for (int power = 0; power < degree; power++)
        {
            int first = degree - 1 - power;
            _generator[first] = 1;
            for (int i = first; i < degree; i++)
            {
                int next = i + 1 < degree ? _generator[i + 1] : 0;
                _generator[i] = (byte)(_powers[(_logarithms[_generator[i]] + power) % Order] ^ next);
            }
        }
    }

    /// <summary>Writes the check codewords behind others in the same array, and blanks the rest of it.</summary>
    internal void Write(byte[] codewords, int count)
    {
        Array.Clear(codewords, count, codewords.Length - count);
        for (int i = 0; i < count; i++)
        {
            int factor = codewords[i] ^ codewords[count];
            Array.Copy(codewords, count + 1, codewords, count, _degree - 1);
            codewords[count + _degree - 1] = 0;
            for (int term = 0; term < _degree && factor != 0; term++)
            {
                int power = _logarithms[_generator[term]] + _logarithms[factor];
                codewords[count + term] ^= _powers[power % Order];
            }
        }
    }
}
