using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>AES-128 of .NET, for the terminal's side and the issuer's.</summary>
public sealed class AesCipher : ICipher
{
    private readonly Aes _aes = Aes.Create();
    private byte[]? _currentKey;

    /// <inheritdoc/>
    public void EncryptBlock(byte[] key, byte[] block)
    {
        Use(key);
        _aes.EncryptEcb(block, block, PaddingMode.None);
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    public void DecryptBlock(byte[] key, byte[] block)
    {
        Use(key);
        _aes.DecryptEcb(block, block, PaddingMode.None);
    }

    private void Use(byte[] key)
    {
        if (!ReferenceEquals(_currentKey, key))
        {
            _aes.Key = key;
            _currentKey = key;
        }
    }
}
