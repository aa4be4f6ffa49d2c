using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The body of a record: 31 bytes, numbers big endian. The first 20 bytes mean the same in every kind but those of a
/// seller and a finished reversal: powered-on seconds (0 to 3), trace number (4 to 6), amount in minor units (7 to
/// 11), handle of a card or of what is unlocked (12 to 19); two kinds that tell of no sale or no card say so and use
/// the room. Bytes 20 to 30 belong to the kind. What a kind does not use is 0. No record holds an account number.
/// </summary>
public static class JournalRecord
{
    /// <summary>Bytes of a body.</summary>
    public const int Length = 31;

    /// <summary>Bytes of a handle.</summary>
    public const int HandleLength = 8;

    /// <summary>First byte of the handle.</summary>
    internal const int HandleAt = 12;

    private const int SecondsAt = 0;
    private const int StanAt = 4;
    private const int AmountAt = 7;

    /// <summary>Powered-on seconds of the terminal when the record was written, 0 to 4294967295.</summary>
    public static long SecondsOf(byte[] body) => BigEndian.Get(body, SecondsAt, 4);

    /// <summary>Trace number of the sale, 1 to 999999; 0 where the record tells of no sale.</summary>
    public static int StanOf(byte[] body) => (int)BigEndian.Get(body, StanAt, 3);

    /// <summary>Amount of the sale in minor units; 0 where the record tells of no sale.</summary>
    public static long AmountMinorOf(byte[] body) => BigEndian.Get(body, AmountAt, 5);

    /// <summary>False for the kinds that use the place of the time for something else.</summary>
    public static bool HasTime(RecordType type) =>
        type != RecordType.Seller && type != RecordType.MovedSeller && type != RecordType.Finished;

    /// <summary>
    /// True for the kinds without which money, tries, locks, dates or keys would go back: that they exist is noted
    /// apart from the journal too.
    /// </summary>
    public static bool IsAnchored(RecordType type) => type switch
    {
        RecordType.PowerOn or RecordType.Crash or RecordType.Seller => false,
        RecordType.PasscodeResult or RecordType.Challenge => false,
        _ => true,
    };

    /// <summary>Copies the handle out of a body.</summary>
    public static void CopyHandle(byte[] body, byte[] handle) =>
        Array.Copy(body, HandleAt, handle, 0, HandleLength);

    /// <summary>Writes the powered-on seconds.</summary>
    public static void PutSeconds(byte[] body, long seconds) => BigEndian.Put(body, SecondsAt, 4, seconds);

    /// <summary>Writes trace number and amount of a sale.</summary>
    public static void PutSale(byte[] body, int stan, long amountMinor)
    {
        BigEndian.Put(body, StanAt, 3, stan);
        BigEndian.Put(body, AmountAt, 5, amountMinor);
    }

    /// <summary>Writes the handle.</summary>
    public static void PutHandle(byte[] body, byte[] handle) => Array.Copy(handle, 0, body, HandleAt, HandleLength);
}
