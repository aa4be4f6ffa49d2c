using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// Rounds of codes under one key, each of the code before it, as the check of a passcode takes a thousand of. The
/// passcodes of a run are few: whole rounds are shared by all benches. A key is known by a digest of it.
/// </summary>
internal sealed class KnownRounds
{
    /// <summary>Bytes of a round.</summary>
    internal const int Length = 32;

    private const int HalfLength = 16;
    private const int FewestShared = 100;
    private const int MostShared = 64;

    private static readonly ConcurrentDictionary<UInt128, Round[]> s_shared = new();

    private readonly UInt128 _key;
    private readonly Round[] _known;
    private readonly List<Round> _taken = [];
    private int _at;

    /// <summary>Rounds under a key, of which none has been taken.</summary>
    internal KnownRounds(byte[] key)
    {
        _key = BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(key));
        _known = s_shared.GetValueOrDefault(_key, []);
    }

    /// <summary>The code of a message, where it is the next of the known rounds.</summary>
    internal bool TryTake(Round message, Span<byte> code)
    {
        if (_at + 1 >= _known.Length || _known[_at] != message)
        {
            return false;
        }
        _known[++_at].CopyTo(code);
        return true;
    }

    /// <summary>Notes a round that nobody knew.</summary>
    internal void Add(Round message, ReadOnlySpan<byte> code)
    {
        if (_known.Length > 0 || (_taken.Count > 0 && _taken[^1] != message))
        {
            return;
        }
        if (_taken.Count == 0)
        {
            _taken.Add(message);
        }
        _taken.Add(Round.Of(code));
    }

    /// <summary>Shares what was noted.</summary>
    internal void Share()
    {
        if (_taken.Count >= FewestShared && s_shared.Count < MostShared)
        {
            s_shared.TryAdd(_key, [.. _taken]);
        }
    }

    /// <summary>32 bytes.</summary>
    /// <param name="First">The first half.</param>
    /// <param name="Second">The second half.</param>
    internal readonly record struct Round(UInt128 First, UInt128 Second)
    {
        internal static Round Of(ReadOnlySpan<byte> bytes) => new(
            BinaryPrimitives.ReadUInt128LittleEndian(bytes),
            BinaryPrimitives.ReadUInt128LittleEndian(bytes[HalfLength..]));

        internal void CopyTo(Span<byte> bytes)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(bytes, First);
            BinaryPrimitives.WriteUInt128LittleEndian(bytes[HalfLength..], Second);
        }
    }
}
