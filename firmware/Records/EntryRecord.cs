using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// One PIN entry that the limit of entries an hour still counts, in a snapshot: its powered-on second (20 to 23).
/// </summary>
public static class EntryRecord
{
    private const int SecondAt = 20;

    /// <summary>Powered-on second of the entry.</summary>
    public static long SecondOf(byte[] body) => BigEndian.Get(body, SecondAt, 4);

    /// <summary>Writes the powered-on second of the entry.</summary>
    public static void Write(byte[] body, long second) => BigEndian.Put(body, SecondAt, 4, second);
}
