using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>HMAC-SHA-256 of the chip's firmware. It takes and returns whole arrays, which are zeroed at once.</summary>
public sealed class HmacCode : IHmac
{
    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        byte[] part = new byte[count];
        Array.Copy(message, part, count);
        byte[] result = HMACSHA256.HashData(key, part);
        Array.Copy(result, code, result.Length);
        Array.Clear(part, 0, count);
        Array.Clear(result, 0, result.Length);
    }
}
