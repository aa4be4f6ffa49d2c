using System;
using System.Buffers.Binary;

namespace PosTerminal.Tests.Keys;

/// <summary>
/// Derivation of a working key as ANSI X9.24-3:2017 tells it, written apart from the firmware: the algorithm "Host
/// Derive Working Key" over "Create Derivation Data", with whichever cipher is asked.
/// </summary>
internal static class DukptSteps
{
    private const ushort KeyDerivation = 0x8000;

    /// <summary>AES-128 from an initial key to a key of one use at one counter.</summary>
    /// <param name="encipher">One block under a key.</param>
    /// <param name="initialKey">16 bytes.</param>
    /// <param name="deviceNumber">The last 4 bytes of the initial key's number.</param>
    /// <param name="usage">Key usage indicator.</param>
    /// <param name="counter">Transaction counter.</param>
    internal static byte[] WorkingKey(
        Func<byte[], byte[], byte[]> encipher, byte[] initialKey, byte[] deviceNumber, ushort usage, uint counter)
    {
        byte[] key = initialKey;
        uint working = 0;
        for (uint mask = 0x80000000; mask > 0; mask >>= 1)
        {
            if ((mask & counter) != 0)
            {
                working |= mask;
                key = encipher(key, DerivationData(KeyDerivation, deviceNumber, working));
            }
        }
        return encipher(key, DerivationData(usage, deviceNumber, counter));
    }

    // Version, block, usage, algorithm (AES-128 is 2), length in bits, device, counter.
    private static byte[] DerivationData(ushort usage, byte[] deviceNumber, uint counter)
    {
        byte[] data = [1, 1, 0, 0, 0, 2, 0, 128, .. deviceNumber, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(2), usage);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(12), counter);
        return data;
    }
}
