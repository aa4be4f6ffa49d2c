using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace PosTerminal.Emulator.Crypto;

/// <summary>Blocks of AES-128 by .NET's library, for processors without instructions for it.</summary>
internal sealed class LibraryAes
{
    private const int KeysKept = 256;

    private readonly Aes _aes = Aes.Create();

    // To set up a key takes ten times as long as a block, and the keys on the way to a message's key come again.
    private readonly Dictionary<UInt128, ICryptoTransform> _encryptors = new(KeysKept);

    /// <summary>A cipher.</summary>
    internal LibraryAes()
    {
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
    }

    /// <summary>Encrypts 16 bytes in place.</summary>
    internal void Encrypt(byte[] key, byte[] block)
    {
        UInt128 name = BinaryPrimitives.ReadUInt128BigEndian(key);
        if (!_encryptors.TryGetValue(name, out ICryptoTransform? encryptor))
        {
            encryptor = Make(name, key);
        }
        encryptor.TransformBlock(block, 0, block.Length, block, 0);
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    internal void Decrypt(byte[] key, byte[] block)
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
