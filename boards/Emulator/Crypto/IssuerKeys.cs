using System;
using System.Buffers.Binary;
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
    private const int CounterBits = 32;
    private const int BlockLength = 16;
    private const int MostOnes = 16;
    private const ulong Version1Block1 = 0x0101_0000_0000_0000;
    private const ulong Aes128Of128Bits = 0x0002_0080;

    private readonly AesCipher _cipher = new();

    /// <summary>What goes into a terminal.</summary>
    /// <param name="keyId">16 hex digits: number of the base key, number of the terminal.</param>
    public byte[] InitialKey(string keyId) => Derive(baseKey, InitialKeyDerivation, Hex(keyId));

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
        ulong keyId = Hex(serial.AsSpan(0, KeyIdDigits));
        byte[] key = Derive(baseKey, InitialKeyDerivation, keyId);
        ulong device = keyId << CounterBits;
        uint counter = (uint)Hex(serial.AsSpan(KeyIdDigits));
        uint path = 0;
        while (path != counter)
        {
            path += 1u << BitOperations.Log2(counter - path);
            key = Derive(key, KeyDerivation, device | path);
        }
        return Derive(key, usage, device | counter);
    }

    /// <summary>True for a counter that ANSI X9.24-3 has: not 0, and 16 ones at most.</summary>
    public static bool IsCounter(long counter) =>
        counter is > 0 and <= uint.MaxValue && BitOperations.PopCount((uint)counter) <= MostOnes;

    private static ulong Hex(ReadOnlySpan<char> digits) =>
        ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // Version 1, block 1, usage, AES-128, 128 bits, context: ANSI X9.24-3:2017, 6.3.2.
    private byte[] Derive(byte[] key, int usage, ulong context)
    {
        byte[] block = new byte[BlockLength];
        BinaryPrimitives.WriteUInt64BigEndian(block, Version1Block1 | ((ulong)usage << 32) | Aes128Of128Bits);
        BinaryPrimitives.WriteUInt64BigEndian(block.AsSpan(BlockLength / 2), context);
        _cipher.EncryptBlock(key, block);
        return block;
    }
}
