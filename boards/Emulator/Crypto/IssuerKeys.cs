using System;
using System.Globalization;
using System.Numerics;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// The host's side of AES-128 DUKPT (ANSI X9.24-3:2017): from one base key the keys of every terminal. Written apart
/// from the terminal's, to check it.
/// </summary>
/// <param name="baseKey">The base derivation key, 16 bytes.</param>
public sealed class IssuerKeys(byte[] baseKey)
{
    /// <summary>Usage: enciphers a PIN.</summary>
    public const int PinEncryption = 0x1000;

    /// <summary>Usage: authenticates what the terminal sends.</summary>
    public const int MacGeneration = 0x2000;

    /// <summary>Usage: authenticates what the terminal receives.</summary>
    public const int MacVerification = 0x2001;

    private const int KeyDerivation = 0x8000;
    private const int InitialKeyDerivation = 0x8001;
    private const int KeyIdDigits = 16;
    private const int SerialDigits = 24;

    private readonly AesCipher _cipher = new();

    /// <summary>What goes into a terminal.</summary>
    /// <param name="keyId">16 hex digits: number of the base key, number of the terminal.</param>
    public byte[] InitialKey(string keyId) => Derive(baseKey, InitialKeyDerivation, keyId);

    /// <summary>The key of one use and one message.</summary>
    /// <param name="serial">Key serial number, 24 hex digits: the initial key's number and the counter.</param>
    /// <param name="usage">One of the usages here.</param>
    /// <exception cref="FormatException">The serial number is none.</exception>
    public byte[] WorkingKey(string serial, int usage)
    {
        if (serial.Length != SerialDigits)
        {
            throw new FormatException($"a key serial number has {SerialDigits} hex digits");
        }
        byte[] key = InitialKey(serial[..KeyIdDigits]);
        string device = serial[(KeyIdDigits / 2)..KeyIdDigits];
        uint counter = uint.Parse(serial[KeyIdDigits..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        uint path = 0;
        while (path != counter)
        {
            path += 1u << BitOperations.Log2(counter - path);
            key = Derive(key, KeyDerivation, $"{device}{path:X8}");
        }
        return Derive(key, usage, $"{device}{counter:X8}");
    }

    // Version 1, block 1, usage, AES-128, 128 bits, context: ANSI X9.24-3:2017, 6.3.2.
    private byte[] Derive(byte[] key, int usage, string context)
    {
        byte[] block = Convert.FromHexString($"0101{usage:X4}00020080{context}");
        _cipher.EncryptBlock(key, block);
        return block;
    }
}
