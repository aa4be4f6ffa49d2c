using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>The cryptography of a board and the keys that were put into it.</summary>
public sealed class TerminalSecurity
{
    private const int SeedLength = DukptKeys.SerialLength + (2 * DeviceKeys.KeyLength);

    /// <summary>AES-128.</summary>
    public readonly ICipher Cipher;

    /// <summary>HMAC-SHA-256.</summary>
    public readonly IHmac Hmac;

    /// <summary>Random bytes; see <see cref="SeedRandom"/>.</summary>
    public readonly HmacDrbg Random;

    /// <summary>Keys of the messages.</summary>
    public readonly DukptKeys MessageKeys;

    /// <summary>The keys.</summary>
    public readonly DeviceKeys Keys;

    /// <summary>True while the keys are those that were put in: without them no message leaves, and no reply is right.
    /// </summary>
    public bool HasKeys = true;

    private readonly byte[] _seed = new byte[SeedLength];

    /// <summary>
    /// Takes all parts; none may be missing. The noise is the board's own random bytes, good or poor.
    /// </summary>
    public TerminalSecurity(ICipher cipher, IHmac hmac, IRandom noise, DeviceKeys keys)
    {
        Cipher = cipher;
        Hmac = hmac;
        Random = new HmacDrbg(hmac, noise);
        MessageKeys = new DukptKeys(cipher, keys.InitialKey, keys.InitialKeyId);
        Keys = keys;
    }

    /// <summary>Zeroes the keys.</summary>
    public void Erase()
    {
        Keys.Erase();
        HasKeys = false;
    }

    /// <summary>Seeds the random bytes by two secrets of the device and a counter that grows.</summary>
    public void SeedRandom(long counter)
    {
        MessageKeys.WriteSerial(counter, _seed);
        Array.Copy(Keys.InitialKey, 0, _seed, DukptKeys.SerialLength, DeviceKeys.KeyLength);
        Array.Copy(Keys.UnlockKey, 0, _seed, DukptKeys.SerialLength + DeviceKeys.KeyLength, DeviceKeys.KeyLength);
        Random.Seed(_seed, SeedLength);
        Array.Clear(_seed, 0, SeedLength);
    }
}
