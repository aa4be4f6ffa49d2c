using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// Dates, lock and epoch: dates (<see cref="KnownDates"/>, 4 to 23); number of
/// <see cref="LockState"/> (25 to 26); highest epoch of a manifest (27 to 28).
/// </summary>
public static class HighestRecord
{
    private const int LockAt = 25;
    private const int EpochAt = 27;

    /// <summary>What locks the terminal.</summary>
    public static int LockOf(byte[] body) => (int)BigEndian.Get(body, LockAt, 2);

    /// <summary>Epoch of the manifest.</summary>
    public static int EpochOf(byte[] body) => (int)BigEndian.Get(body, EpochAt, 2);

    /// <summary>Writes the whole of it.</summary>
    public static void Write(byte[] body, KnownDates dates, int lockNumber, int epoch)
    {
        dates.WriteTo(body);
        BigEndian.Put(body, LockAt, 2, lockNumber);
        BigEndian.Put(body, EpochAt, 2, epoch);
    }
}
