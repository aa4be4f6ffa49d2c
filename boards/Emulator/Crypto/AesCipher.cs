using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>AES-128 of .NET, for the terminal's side and the issuer's.</summary>
public sealed class AesCipher : ICipher
{
    private const int KeysKept = 256;

    private readonly Aes _aes = Aes.Create();

    // To set up a key takes ten times as long as a block, and the keys on the way to a message's key come again.
    private readonly Dictionary<UInt128, ICryptoTransform> _encryptors = new(KeysKept);

    /// <summary>A cipher.</summary>
    public AesCipher()
    {
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
    }

    /// <inheritdoc/>
    public void EncryptBlock(byte[] key, byte[] block)
    {
        UInt128 name = BinaryPrimitives.ReadUInt128BigEndian(key);
        if (!_encryptors.TryGetValue(name, out ICryptoTransform? encryptor))
        {
            encryptor = Make(name, key);
        }
        encryptor.TransformBlock(block, 0, block.Length, block, 0);
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    public void DecryptBlock(byte[] key, byte[] block)
    {
        _aes.Key = key;
        _aes.DecryptEcb(block, block, PaddingMode.None);
    }

    private ICryptoTransform Make(UInt128 name, byte[] key)
    {
        if (_encryptors.Count == KeysKept)
        {
            Forget();
        }
        ICryptoTransform encryptor = _aes.CreateEncryptor(key, null);
        _encryptors.Add(name, encryptor);
        return encryptor;
    }

    private void Forget()
    {
        foreach (ICryptoTransform encryptor in _encryptors.Values)
        {
            encryptor.Dispose();
        }
        _encryptors.Clear();
    }
}
