using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>HMAC-SHA-256 of .NET.</summary>
public sealed class HmacCode : IHmac
{
    private byte[] _key = [];
    private IncrementalHash? _code;

    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        // To set up a key takes twice as long as a code, and a passcode asks for a thousand under one key.
        if (_code is null || !key.AsSpan().SequenceEqual(_key))
        {
            _code?.Dispose();
            _code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            _key = [.. key];
        }
        _code.AppendData(message, 0, count);
        _code.GetHashAndReset(code);
    }
}
