using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>
/// AES-128 DUKPT of ANSI X9.24-3:2017: a key for each use of each transaction counter, derived from the initial key
/// anew each time. A counter that was used must never be used again.
/// </summary>
public sealed class DukptKeys
{
    /// <summary>Bytes of a key serial number.</summary>
    public const int SerialLength = DeviceKeys.KeyIdLength + CounterLength;

    private const int CounterLength = 4;
    private const int CounterBits = 32;
    private const int DerivationUsage = 0x8000;
    private const int DeviceNumberAt = 4;

    // Version 1, first block; then the usage; AES-128, 128 bits.
    private const int Heading = 0x0101;
    private const long Algorithm = 0x00020080;

    private readonly ICipher _cipher;
    private readonly byte[] _initialKey;
    private readonly byte[] _initialKeyId;
    private readonly byte[] _block = new byte[DeviceKeys.KeyLength];

    /// <summary>Makes the keys of one device.</summary>
    /// <param name="cipher">AES-128.</param>
    /// <param name="initialKey">16 bytes.</param>
    /// <param name="initialKeyId">8 bytes: number of the base key, number of the device.</param>
    public DukptKeys(ICipher cipher, byte[] initialKey, byte[] initialKeyId)
    {
        _cipher = cipher;
        _initialKey = initialKey;
        _initialKeyId = initialKeyId;
    }

    /// <summary>Derives a working key.</summary>
    /// <param name="usage">What it is for.</param>
    /// <param name="counter">A counter of <see cref="DukptCounter"/>.</param>
    /// <param name="key">16 bytes, overwritten; to be zeroed after use.</param>
    public void Write(KeyUsage usage, long counter, byte[] key)
    {
        Array.Copy(_initialKey, 0, key, 0, DeviceKeys.KeyLength);
        long path = 0;
        for (int bit = CounterBits - 1; bit >= 0; bit--)
        {
            long one = counter & (1L << bit);
            path |= one;
            if (one != 0)
            {
                Derive(DerivationUsage, path, key);
            }
        }
        Derive((int)usage, counter, key);
    }

    /// <summary>Writes the number by which the host finds the key.</summary>
    /// <param name="counter">A counter of <see cref="DukptCounter"/>.</param>
    /// <param name="serial">12 bytes, overwritten: the initial key's number and the counter.</param>
    public void WriteSerial(long counter, byte[] serial)
    {
        Array.Copy(_initialKeyId, 0, serial, 0, DeviceKeys.KeyIdLength);
        BigEndian.Put(serial, DeviceKeys.KeyIdLength, CounterLength, counter);
    }

    private void Derive(int usage, long counter, byte[] key)
    {
        BigEndian.Put(_block, 0, 2, Heading);
        BigEndian.Put(_block, 2, 2, usage);
        BigEndian.Put(_block, 4, 4, Algorithm);
        Array.Copy(_initialKeyId, DeviceNumberAt, _block, 8, 4);
        BigEndian.Put(_block, 12, CounterLength, counter);
        _cipher.EncryptBlock(key, _block);
        Array.Copy(_block, 0, key, 0, DeviceKeys.KeyLength);
        Array.Clear(_block, 0, DeviceKeys.KeyLength);
    }
}
