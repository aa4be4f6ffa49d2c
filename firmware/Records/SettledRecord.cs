using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A sale was settled by hand: trace number and amount; number of its initial key (12 to 19), where other records have
/// a handle; counter of its keys (20 to 23), 0 when it is not known; 1 when the sale stands, 0 when it is undone (24).
/// </summary>
public static class SettledRecord
{
    private const int KeyIdAt = JournalRecord.HandleAt;
    private const int KeyIdLength = 8;
    private const int KeyCounterAt = KeyIdAt + KeyIdLength;
    private const int StandsAt = KeyCounterAt + 4;

    /// <summary>Counter of the keys of the sale.</summary>
    public static long KeyCounterOf(byte[] body) => BigEndian.Get(body, KeyCounterAt, 4);

    /// <summary>True when the sale stands.</summary>
    public static bool Stands(byte[] body) => body[StandsAt] != 0;

    /// <summary>Copies the number of the initial key to the start of an array.</summary>
    public static void CopyKeyId(byte[] body, byte[] keyId) => Array.Copy(body, KeyIdAt, keyId, 0, KeyIdLength);

    /// <summary>Writes what is added to trace number and amount.</summary>
    /// <param name="body">The body.</param>
    /// <param name="keyId">Begins with the number of the initial key.</param>
    /// <param name="keyCounter">Counter of the keys of the sale.</param>
    /// <param name="stands">True when it stands.</param>
    public static void Write(byte[] body, byte[] keyId, long keyCounter, bool stands)
    {
        Array.Copy(keyId, 0, body, KeyIdAt, KeyIdLength);
        BigEndian.Put(body, KeyCounterAt, 4, keyCounter);
        body[StandsAt] = (byte)(stands ? 1 : 0);
    }
}
