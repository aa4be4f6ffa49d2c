using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>HMAC-SHA-256 of .NET.</summary>
public sealed class HmacCode : IHmac
{
    private const int LongestKey = 64;

    // To set up a key takes twice as long as a code, and a passcode asks for a thousand under one key. Other keys
    // change after a few codes, and what keeps a key allocates.
    private const int UsesUntilKept = 8;

    private readonly byte[] _key = new byte[LongestKey];
    private int _keyLength;
    private int _uses;
    private IncrementalHash? _kept;
    private UInt128 _name;

    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        Count(key);
        if (_uses < UsesUntilKept)
        {
            HMACSHA256.HashData(key, message.AsSpan(0, count), code);
            return;
        }
        if (_kept is null)
        {
            _kept = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            _name = KnownRounds.NameOf(key);
        }
        if (count == KnownRounds.Length)
        {
            TakeRound(message, code);
            return;
        }
        Compute(_kept, message, count, code);
    }

    // The code may be put where the message is.
    private void TakeRound(byte[] message, byte[] code)
    {
        KnownRounds.Round round = KnownRounds.Round.Of(_name, message);
        if (!KnownRounds.TryTake(round, code))
        {
            Compute(_kept!, message, KnownRounds.Length, code);
            KnownRounds.Add(round, code);
        }
    }

    private static void Compute(IncrementalHash kept, byte[] message, int count, byte[] code)
    {
        kept.AppendData(message, 0, count);
        kept.GetHashAndReset(code);
    }

    private void Count(byte[] key)
    {
        if (key.AsSpan().SequenceEqual(_key.AsSpan(0, _keyLength)))
        {
            _uses++;
            return;
        }
        _keyLength = Math.Min(key.Length, LongestKey);
        key.AsSpan(0, _keyLength).CopyTo(_key);
        _uses = 0;
        _kept?.Dispose();
        _kept = null;
    }
}
