using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>HMAC-SHA-256 of .NET.</summary>
public sealed class HmacCode : IHmac
{
    private const int LongestKey = 64;
    private const int LongestMessage = 512;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    // To set up a key takes twice as long as a code, and a passcode asks for a thousand under one key. Other keys
    // change after a few codes, and what keeps a key allocates.
    private const int UsesUntilKept = 8;

    private readonly byte[] _key = new byte[LongestKey];
    private int _keyLength;
    private int _uses;
    private IncrementalHash? _kept;
    private KnownRounds? _rounds;

    /// <inheritdoc/>
    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        Count(key);
        if (_uses < UsesUntilKept)
        {
            ComputeOnce(key, message.AsSpan(0, count), code);
            return;
        }
        _kept ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        if (count == KnownRounds.Length)
        {
            _rounds ??= new KnownRounds(key);
            TakeRound(_kept, _rounds, message, code);
        }
        else
        {
            Compute(_kept, message, count, code);
        }
    }

    // By RFC 2104: two digests take two thirds of the time of the library's code, which makes a context for each.
    private static void ComputeOnce(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, Span<byte> code)
    {
        if (key.Length > LongestKey || message.Length > LongestMessage)
        {
            HMACSHA256.HashData(key, message, code);
            return;
        }
        Span<byte> text = stackalloc byte[LongestKey + LongestMessage];
        Pad(key, InnerPad, text);
        message.CopyTo(text[LongestKey..]);
        Span<byte> inner = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..(LongestKey + message.Length)], inner);
        Pad(key, OuterPad, text);
        inner.CopyTo(text[LongestKey..]);
        SHA256.HashData(text[..(LongestKey + inner.Length)], code);
    }

    private static void Pad(ReadOnlySpan<byte> key, byte pad, Span<byte> text)
    {
        text[..LongestKey].Fill(pad);
        for (int i = 0; i < key.Length; i++)
        {
            text[i] ^= key[i];
        }
    }

    // The code may be put where the message is.
    private static void TakeRound(IncrementalHash kept, KnownRounds rounds, byte[] message, byte[] code)
    {
        KnownRounds.Round round = KnownRounds.Round.Of(message);
        if (!rounds.TryTake(round, code))
        {
            Compute(kept, message, KnownRounds.Length, code);
            rounds.Add(round, code);
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
        _rounds?.Share();
        _rounds = null;
    }
}
