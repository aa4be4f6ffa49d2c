using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>
/// HMAC_DRBG of NIST SP 800-90A with SHA-256. It takes 32 bytes of the board's noise before every request ("prediction
/// resistance"), so there is no other reseeding. Where the noise is poor the seed alone makes the bytes unpredictable.
/// </summary>
public sealed class HmacDrbg : IRandom
{
    /// <summary>Most bytes of a seed.</summary>
    public const int LongestSeed = 64;

    private const int Length = 32;

    private readonly IHmac _hmac;
    private readonly IRandom _noise;
    private readonly byte[] _key = new byte[Length];
    private readonly byte[] _value = new byte[Length];
    private readonly byte[] _message = new byte[Length + 1 + LongestSeed];

    /// <summary>Makes a generator, which must be seeded before use.</summary>
    public HmacDrbg(IHmac hmac, IRandom noise)
    {
        _hmac = hmac;
        _noise = noise;
    }

    /// <summary>Seeds the generator ("instantiate").</summary>
    /// <param name="seed">Bytes that nobody else knows and that never come twice.</param>
    /// <param name="count">Length of the seed in bytes, 1 to 64.</param>
    public void Seed(byte[] seed, int count)
    {
        for (int i = 0; i < Length; i++)
        {
            _key[i] = 0;
            _value[i] = 1;
        }
        Array.Copy(seed, 0, _message, Length + 1, count);
        Update(count);
    }

    /// <inheritdoc/>
    public void Fill(byte[] buffer, int offset, int count)
    {
        _noise.Fill(_message, Length + 1, Length);
        Update(Length);
        for (int i = 0; i < count; i++)
        {
            int place = i % Length;
            if (place == 0)
            {
                _hmac.Compute(_key, _value, Length, _value);
            }
            buffer[offset + i] = _value[place];
        }
        Update(0);
    }

    // The caller has put the bytes to be mixed in, if any, into their place in the message.
    private void Update(int count)
    {
        Mix(0, count);
        if (count > 0)
        {
            Mix(1, count);
        }
        Array.Clear(_message, 0, _message.Length);
    }

    private void Mix(byte round, int count)
    {
        Array.Copy(_value, 0, _message, 0, Length);
        _message[Length] = round;
        _hmac.Compute(_key, _message, Length + 1 + count, _key);
        _hmac.Compute(_key, _value, Length, _value);
    }
}
