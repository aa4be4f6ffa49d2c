using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A sale is about to leave: trace number, amount and handle of the card; counter of its keys (20 to 23); PINs that
/// have left for this presentation of the card, with this one (27 to 28), 0 when the sale carries no PIN.
/// </summary>
public static class InFlightRecord
{
    private const int KeyCounterAt = 20;
    private const int PinSendsAt = 27;

    /// <summary>Counter of the keys of the request.</summary>
    public static long KeyCounterOf(byte[] body) => BigEndian.Get(body, KeyCounterAt, 4);

    /// <summary>True when the sale carries a PIN.</summary>
    public static bool HasPin(byte[] body) => BigEndian.Get(body, PinSendsAt, 2) > 0;

    /// <summary>Writes what the sale adds to trace number, amount and handle.</summary>
    public static void Write(byte[] body, long keyCounter, int pinSends)
    {
        BigEndian.Put(body, KeyCounterAt, 4, keyCounter);
        BigEndian.Put(body, PinSendsAt, 2, pinSends);
    }
}
