using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Pin;

/// <summary>A key for each PIN block: the encryption of its number under the device's PIN key.</summary>
public sealed class PinKeySchedule
{
    private const int KeyLength = DeviceKeys.KeyLength;

    private readonly ICipher _cipher;
    private readonly byte[] _masterKey;

    /// <summary>The schedule of one device.</summary>
    public PinKeySchedule(ICipher cipher, byte[] masterKey)
    {
        _cipher = cipher;
        _masterKey = masterKey;
    }

    /// <summary>Writes a key.</summary>
    /// <param name="counter">Its number; one number is used once in the life of the device.</param>
    /// <param name="key">16 bytes, overwritten; to be zeroed after use.</param>
    public void Write(long counter, byte[] key)
    {
        Array.Clear(key, 0, KeyLength);
        for (int i = KeyLength - 1; counter > 0; i--)
        {
            key[i] = (byte)counter;
            counter >>= 8;
        }
        _cipher.EncryptBlock(_masterKey, key);
    }
}
