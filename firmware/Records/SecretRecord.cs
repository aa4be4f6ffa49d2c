using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The entries of one service secret that still count, in a snapshot: the secret (12); for each of its nine places how
/// long it counts from the record's second on, in units of 2 s, rounded up, 0 for none (13 to 30).
/// </summary>
public static class SecretRecord
{
    private const int SecretAt = 12;
    private const int LeftAt = 13;
    private const int UnitSeconds = 2;

    /// <summary>Writes the whole of it.</summary>
    /// <param name="body">The record, which gets its second elsewhere.</param>
    /// <param name="tries">The entries of all secrets.</param>
    /// <param name="secret">Whose entries are written.</param>
    /// <param name="nowSeconds">The record's second.</param>
    public static void Write(byte[] body, SecretTries tries, ServiceSecret secret, long nowSeconds)
    {
        body[SecretAt] = (byte)secret;
        for (int i = 0; i < SecretTries.MostTries; i++)
        {
            long left = tries.OverSecondOf(secret, i) - nowSeconds;
            BigEndian.Put(body, LeftAt + (2 * i), 2, left > 0 ? (left + 1) / UnitSeconds : 0);
        }
    }

    /// <summary>Takes what the record says.</summary>
    public static void Read(byte[] body, SecretTries tries)
    {
        for (int i = 0; i < SecretTries.MostTries; i++)
        {
            long left = BigEndian.Get(body, LeftAt + (2 * i), 2) * UnitSeconds;
            tries.Restore((ServiceSecret)body[SecretAt], i, left == 0 ? 0 : JournalRecord.SecondsOf(body) + left);
        }
    }
}
