using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>Keys up to a counter may be used from now on: the counter (20 to 23).</summary>
public static class KeysRecord
{
    private const int HighestAt = 20;

    /// <summary>Highest counter that may be used.</summary>
    public static long HighestOf(byte[] body) => BigEndian.Get(body, HighestAt, 4);

    /// <summary>Writes the highest counter that may be used.</summary>
    public static void Write(byte[] body, long highest) => BigEndian.Put(body, HighestAt, 4, highest);
}
