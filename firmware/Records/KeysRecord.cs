using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// Keys up to a counter may be used from now on: the counter (20 to 23). Counter of the newest sale that the host has
/// seen (24 to 27), where the provider has decided that a journal which does not know it is the right one; else 0.
/// </summary>
public static class KeysRecord
{
    private const int HighestAt = 20;
    private const int BegunAt = 24;

    /// <summary>Highest counter that may be used.</summary>
    public static long HighestOf(byte[] body) => BigEndian.Get(body, HighestAt, 4);

    /// <summary>Counter of the newest sale that the host has seen, or 0.</summary>
    public static long BegunOf(byte[] body) => BigEndian.Get(body, BegunAt, 4);

    /// <summary>Writes the whole of it.</summary>
    public static void Write(byte[] body, long highest, long begun)
    {
        BigEndian.Put(body, HighestAt, 4, highest < DukptCounter.Last ? highest : DukptCounter.Last);
        BigEndian.Put(body, BegunAt, 4, begun);
    }
}
