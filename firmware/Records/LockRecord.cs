using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The terminal is locked, or free again: number of <see cref="LockState"/>, 0 when it is free (25 to 26).
/// </summary>
public static class LockRecord
{
    private const int NumberAt = 25;

    /// <summary>What locks the terminal.</summary>
    public static int NumberOf(byte[] body) => (int)BigEndian.Get(body, NumberAt, 2);

    /// <summary>Writes what locks the terminal.</summary>
    public static void Write(byte[] body, int number) => BigEndian.Put(body, NumberAt, 2, number);
}
