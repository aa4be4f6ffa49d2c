using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The tries of one card in a snapshot: handle; powered-on second of the last PIN (20 to 23); 1 when the issuer has
/// locked the PIN, else 0 (24); PINs without a verdict (25); wrong PINs (27 to 28).
/// </summary>
public static class TriesRecord
{
    private const int LastSecondAt = 20;
    private const int LockAt = 24;
    private const int SilentAt = 25;
    private const int WrongPinsAt = 27;

    /// <summary>Powered-on second of the last PIN.</summary>
    public static long LastSecondOf(byte[] body) => BigEndian.Get(body, LastSecondAt, 4);

    /// <summary>True when the issuer has locked the PIN.</summary>
    public static bool IsIssuerLocked(byte[] body) => body[LockAt] != 0;

    /// <summary>PINs without a verdict, 0 to 6.</summary>
    public static int SilentPinsOf(byte[] body) => body[SilentAt];

    /// <summary>Wrong PINs, 0 to 255.</summary>
    public static int WrongPinsOf(byte[] body) => (int)BigEndian.Get(body, WrongPinsAt, 2);

    /// <summary>Writes what the tries add to the handle.</summary>
    public static void Write(byte[] body, int wrongPins, int silentPins, bool isIssuerLocked, long lastSecond)
    {
        body[SilentAt] = (byte)silentPins;
        BigEndian.Put(body, LastSecondAt, 4, lastSecond);
        body[LockAt] = (byte)(isIssuerLocked ? 1 : 0);
        BigEndian.Put(body, WrongPinsAt, 2, wrongPins);
    }
}
