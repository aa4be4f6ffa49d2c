using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A challenge is open: handle of what its answer unlocks; the challenge (20 to 23); answers that were about to be
/// checked (25 to 26), 0 but in a snapshot.
/// </summary>
public static class ChallengeRecord
{
    private const int NumberAt = 20;
    private const int TriesAt = 25;

    /// <summary>The challenge, 0 to 99999999.</summary>
    public static int NumberOf(byte[] body) => (int)BigEndian.Get(body, NumberAt, 4);

    /// <summary>Answers that were about to be checked.</summary>
    public static int TriesOf(byte[] body) => (int)BigEndian.Get(body, TriesAt, 2);

    /// <summary>Writes what the challenge adds to the handle.</summary>
    public static void Write(byte[] body, int number, int tries)
    {
        BigEndian.Put(body, NumberAt, 4, number);
        BigEndian.Put(body, TriesAt, 2, tries);
    }
}
