using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The challenge is spent: handle of what its answer unlocks; 1 when the answer was right, else 0 (24); number of the
/// next unlock (27 to 28).
/// </summary>
public static class ChallengeEndRecord
{
    private const int RightAt = 24;
    private const int EpochAt = 27;

    /// <summary>True when the answer was right.</summary>
    public static bool IsRight(byte[] body) => body[RightAt] != 0;

    /// <summary>Number of the next unlock, 0 to 65535.</summary>
    public static int EpochOf(byte[] body) => (int)BigEndian.Get(body, EpochAt, 2);

    /// <summary>Writes what the end adds to the handle.</summary>
    public static void Write(byte[] body, bool isRight, int epoch)
    {
        body[RightAt] = (byte)(isRight ? 1 : 0);
        BigEndian.Put(body, EpochAt, 2, epoch);
    }
}
