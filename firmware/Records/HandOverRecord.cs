using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// This terminal's last hand-over: its powered-on second (20 to 23); 1 while it is handed over, 0 once it was returned
/// or taken back (24); its number (27 to 28).
/// </summary>
public static class HandOverRecord
{
    private const int SecondAt = 20;
    private const int HandedOverAt = 24;
    private const int NumberAt = 27;

    /// <summary>Powered-on second of the hand-over.</summary>
    public static long SecondOf(byte[] body) => BigEndian.Get(body, SecondAt, 4);

    /// <summary>True until the hand-over is returned or taken back.</summary>
    public static bool IsHandedOver(byte[] body) => body[HandedOverAt] != 0;

    /// <summary>Number of the hand-over, 1 to 65535.</summary>
    public static int NumberOf(byte[] body) => (int)BigEndian.Get(body, NumberAt, 2);

    /// <summary>Writes the whole of it.</summary>
    public static void Write(byte[] body, bool isHandedOver, int number, long second)
    {
        BigEndian.Put(body, SecondAt, 4, second);
        body[HandedOverAt] = (byte)(isHandedOver ? 1 : 0);
        BigEndian.Put(body, NumberAt, 2, number);
    }
}
