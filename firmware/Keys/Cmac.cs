using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>AES-CMAC (RFC 4493).</summary>
public sealed class Cmac
{
    /// <summary>Bytes of a code.</summary>
    public const int Length = 16;

    private const int Feedback = 0x87;

    private readonly ICipher _cipher;
    private readonly byte[] _subkey = new byte[Length];

    /// <summary>Makes codes with one cipher.</summary>
    public Cmac(ICipher cipher) => _cipher = cipher;

    /// <summary>Computes the code of the first bytes of a message.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="message">The bytes.</param>
    /// <param name="count">How many of them count, 0 or more.</param>
    /// <param name="code">16 bytes, overwritten.</param>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        Array.Clear(code, 0, Length);
        int at = 0;
        for (; count - at > Length; at += Length)
        {
            Mix(message, at, Length, code);
            _cipher.EncryptBlock(key, code);
        }
        Mix(message, at, count - at, code);
        MixSubkey(key, count - at, code);
        _cipher.EncryptBlock(key, code);
    }

    private void MixSubkey(byte[] key, int lastCount, byte[] code)
    {
        Array.Clear(_subkey, 0, Length);
        _cipher.EncryptBlock(key, _subkey);
        Double();
        if (lastCount < Length)
        {
            code[lastCount] ^= 0x80;
            Double();
        }
        Mix(_subkey, 0, Length, code);
        Array.Clear(_subkey, 0, Length);
    }

    private void Double()
    {
        int carry = (_subkey[0] >> 7) * Feedback;
        for (int i = Length - 1; i >= 0; i--)
        {
            carry ^= _subkey[i] << 1;
            _subkey[i] = (byte)carry;
            carry >>= 8;
        }
    }

    private static void Mix(byte[] bytes, int at, int count, byte[] code)
    {
        for (int i = 0; i < count; i++)
        {
            code[i] ^= bytes[at + i];
        }
    }
}
