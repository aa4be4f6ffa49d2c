using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// Dates, lock and epoch: dates (<see cref="KnownDates"/>, 4 to 23); fault that locks the terminal, 0 for none (25 to
/// 26); highest epoch of a manifest (27 to 28).
/// </summary>
public static class HighestRecord
{
    private const int LockAt = 25;
    private const int EpochAt = 27;

    /// <summary>The fault that locks the terminal, None when it is not locked.</summary>
    public static FaultCode LockOf(byte[] body) => (FaultCode)BigEndian.Get(body, LockAt, 2);

    /// <summary>Epoch of the manifest.</summary>
    public static int EpochOf(byte[] body) => (int)BigEndian.Get(body, EpochAt, 2);

    /// <summary>Writes the whole of it.</summary>
    public static void Write(byte[] body, KnownDates dates, FaultCode lockCode, int epoch)
    {
        dates.WriteTo(body);
        BigEndian.Put(body, LockAt, 2, (int)lockCode);
        BigEndian.Put(body, EpochAt, 2, epoch);
    }
}
