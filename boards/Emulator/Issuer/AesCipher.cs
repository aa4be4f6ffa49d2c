using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>AES-128 of .NET, for the terminal's side and the issuer's.</summary>
public sealed class AesCipher : ICipher
{
    private readonly Aes _aes = Aes.Create();

    /// <inheritdoc/>
    public void EncryptBlock(byte[] key, byte[] block)
    {
        _aes.Key = key;
        _aes.EncryptEcb(block, block, PaddingMode.None);
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    public void DecryptBlock(byte[] key, byte[] block)
    {
        _aes.Key = key;
        _aes.DecryptEcb(block, block, PaddingMode.None);
    }
}
