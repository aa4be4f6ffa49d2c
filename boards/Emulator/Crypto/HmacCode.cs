using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>HMAC-SHA-256 of .NET.</summary>
public sealed class HmacCode : IHmac
{
    private const int LongestKey = 64;

    // To set up a key takes twice as long as a code, and a passcode asks for a thousand under one key. Other keys
    // change after a few codes, and what keeps a key allocates.
    private const int UsesUntilKept = 8;

    private readonly byte[] _key = new byte[LongestKey];
    private int _keyLength;
    private int _uses;
    private IncrementalHash? _kept;

    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        Count(key);
        if (_uses < UsesUntilKept)
        {
            HMACSHA256.HashData(key, message.AsSpan(0, count), code);
            return;
        }
        _kept ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        _kept.AppendData(message, 0, count);
        _kept.GetHashAndReset(code);
    }

    private void Count(byte[] key)
    {
        if (key.AsSpan().SequenceEqual(_key.AsSpan(0, _keyLength)))
        {
            _uses++;
            return;
        }
        _keyLength = Math.Min(key.Length, LongestKey);
        key.AsSpan(0, _keyLength).CopyTo(_key);
        _uses = 0;
        _kept?.Dispose();
        _kept = null;
    }
}
