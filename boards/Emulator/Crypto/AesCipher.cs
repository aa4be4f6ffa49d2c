using System.Diagnostics;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>AES-128, for the terminal's side and the issuer's.</summary>
public sealed class AesCipher : ICipher
{
    private const int Length = 16;

    private readonly LibraryAes? _library;
    private readonly AesInstructions _instructions = new();

    /// <summary>A cipher by the quickest way that there is.</summary>
    public AesCipher()
        : this(AesInstructions.AreThere)
    {
    }

    /// <summary>A cipher by the instructions of the processor, or by .NET's library.</summary>
    public AesCipher(bool hasInstructions)
    {
        _library = hasInstructions ? null : new LibraryAes();
    }

    /// <inheritdoc/>
    public void EncryptBlock(byte[] key, byte[] block)
    {
        Debug.Assert(key.Length == Length && block.Length == Length);
        if (_library is { } library)
        {
            library.Encrypt(key, block);
        }
        else
        {
            _instructions.Encrypt(key, block);
        }
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    public void DecryptBlock(byte[] key, byte[] block)
    {
        if (_library is { } library)
        {
            library.Decrypt(key, block);
        }
        else
        {
            _instructions.Decrypt(key, block);
        }
    }
}
