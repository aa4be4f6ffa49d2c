using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>AES-CMAC (RFC 4493).</summary>
public sealed class Cmac
{
    /// <summary>Bytes of a code.</summary>
    public const int Length = 16;

    /// <summary>Bytes that a code may cover ahead of a message.</summary>
    public const int AheadLength = 8;

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
        Finish(key, message, count, 0, code);
    }

    /// <summary>Computes the code of 8 bytes and, behind them, the first bytes of a message.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="ahead">The 8 bytes that come first.</param>
    /// <param name="message">The bytes.</param>
    /// <param name="count">How many of them count, 0 or more.</param>
    /// <param name="code">16 bytes, overwritten.</param>
    public void Compute(byte[] key, byte[] ahead, byte[] message, int count, byte[] code)
    {
        Array.Clear(code, 0, Length);
        Mix(ahead, 0, AheadLength, code, 0);
        Finish(key, message, count, AheadLength, code);
    }

    // The first bytes of the first block may be mixed in already.
    private void Finish(byte[] key, byte[] message, int count, int filled, byte[] code)
    {
        int at = 0;
        while (count - at > Length - filled)
        {
            Mix(message, at, Length - filled, code, filled);
            at += Length - filled;
            filled = 0;
            _cipher.EncryptBlock(key, code);
        }
        Mix(message, at, count - at, code, filled);
        MixSubkey(key, filled + count - at, code);
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
        Mix(_subkey, 0, Length, code, 0);
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

    private static void Mix(byte[] bytes, int at, int count, byte[] code, int codeAt)
    {
        for (int i = 0; i < count; i++)
        {
            code[codeAt + i] ^= bytes[at + i];
        }
    }
}
