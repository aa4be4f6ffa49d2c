using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// Codes of 32 bytes under a key that asks for many, shared by all benches: the passcodes of a run are few, and each
/// check of one takes the same thousand rounds. A key is known by a digest of it.
/// </summary>
internal static class KnownRounds
{
    /// <summary>Bytes of a message that is kept.</summary>
    internal const int Length = 32;

    private const int HalfLength = 16;
    private const int MostKept = 32_768;

    private static readonly ConcurrentDictionary<Round, Round> s_codes = new();
    private static int s_count;

    /// <summary>By what the others know a key.</summary>
    internal static UInt128 NameOf(byte[] key) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(key));

    /// <summary>The code of a message, where it was computed before.</summary>
    internal static bool TryTake(Round message, Span<byte> code)
    {
        if (!s_codes.TryGetValue(message, out Round known))
        {
            return false;
        }
        BinaryPrimitives.WriteUInt128LittleEndian(code, known.First);
        BinaryPrimitives.WriteUInt128LittleEndian(code[HalfLength..], known.Second);
        return true;
    }

    /// <summary>Keeps a code, while there is room.</summary>
    internal static void Add(Round message, ReadOnlySpan<byte> code)
    {
        if (s_count < MostKept && s_codes.TryAdd(message, Round.Of(message.Key, code)))
        {
            Interlocked.Increment(ref s_count);
        }
    }

    /// <summary>32 bytes under a key.</summary>
    /// <param name="Key">Name of the key.</param>
    /// <param name="First">The first half.</param>
    /// <param name="Second">The second half.</param>
    internal readonly record struct Round(UInt128 Key, UInt128 First, UInt128 Second)
    {
        // A code is as good as random: its first bits are its hash.
        /// <inheritdoc/>
        public override int GetHashCode() => (int)First;

        internal static Round Of(UInt128 key, ReadOnlySpan<byte> bytes) => new(
            key, BinaryPrimitives.ReadUInt128LittleEndian(bytes),
            BinaryPrimitives.ReadUInt128LittleEndian(bytes[HalfLength..]));
    }
}
