using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>HMAC-SHA-256 of .NET.</summary>
public sealed class HmacCode : IHmac
{
    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code) =>
        HMACSHA256.HashData(key, message.AsSpan(0, count), code);
}
