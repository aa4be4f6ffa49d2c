using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>AES-128 of the chip's firmware. It returns a new array for each block, which is zeroed at once.</summary>
public sealed class AesCipher : ICipher
{
    private readonly Aes _aes = new(CipherMode.ECB);

    /// <inheritdoc/>
    public void EncryptBlock(byte[] key, byte[] block)
    {
        _aes.Key = key;
        byte[] result = _aes.Encrypt(block);
        Array.Copy(result, block, result.Length);
        Array.Clear(result, 0, result.Length);
    }
}
