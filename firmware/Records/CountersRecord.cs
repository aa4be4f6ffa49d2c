using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The last sale and the counters, in a snapshot: trace number and amount of the last sale; key counter of the newest
/// sale that was about to leave (12 to 15), and powered-on second from which a reversal is owed (16 to 19), where other
/// records have a handle; highest key counter that may have been used (20 to 23); fate of the last sale (24); reason of
/// its reversal, 0 without one (25 to 26); number of the next unlock (27 to 28).
/// </summary>
public static class CountersRecord
{
    private const int BegunAt = JournalRecord.HandleAt;
    private const int OwedSinceAt = BegunAt + 4;
    private const int KeyCounterAt = 20;
    private const int FateAt = 24;
    private const int ReasonAt = 26;
    private const int EpochAt = 27;

    /// <summary>Highest key counter that may have been used.</summary>
    public static long KeyCounterOf(byte[] body) => BigEndian.Get(body, KeyCounterAt, 4);

    /// <summary>Key counter of the newest sale that was about to leave.</summary>
    public static long BegunCounterOf(byte[] body) => BigEndian.Get(body, BegunAt, 4);

    /// <summary>Powered-on second from which the pending reversal is owed.</summary>
    public static long OwedSinceOf(byte[] body) => BigEndian.Get(body, OwedSinceAt, 4);

    /// <summary>Writes the powered-on second from which the pending reversal is owed.</summary>
    public static void PutOwedSince(byte[] body, long seconds) => BigEndian.Put(body, OwedSinceAt, 4, seconds);

    /// <summary>What became of the last sale.</summary>
    public static SaleFate FateOf(byte[] body) => (SaleFate)body[FateAt];

    /// <summary>Why the last sale that was in doubt is reversed; None when none ever was.</summary>
    public static ReversalReason ReasonOf(byte[] body) => (ReversalReason)body[ReasonAt];

    /// <summary>Number of the next unlock, 0 to 65535.</summary>
    public static int EpochOf(byte[] body) => (int)BigEndian.Get(body, EpochAt, 2);

    /// <summary>Writes what the counters add to trace number and amount.</summary>
    public static void Write(
        byte[] body, long keyCounter, long begunCounter, SaleFate fate, ReversalReason reason, int epoch)
    {
        BigEndian.Put(body, BegunAt, 4, begunCounter);
        BigEndian.Put(body, KeyCounterAt, 4, keyCounter);
        body[FateAt] = (byte)fate;
        body[ReasonAt] = (byte)reason;
        BigEndian.Put(body, EpochAt, 2, epoch);
    }
}
