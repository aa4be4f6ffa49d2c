using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A sale is about to leave: trace number, amount and handle of the card; counter of its keys (20 to 23); date and time
/// (24 to 27): YYMMDD times 2048 and minutes since midnight; PINs that have left for this presentation of the card,
/// with this one (28), 0 when the sale carries no PIN, 63 in a snapshot where its PIN is counted already; currency (29
/// to 30). Above both: id of the host (<see cref="HostBits"/>). Who sold stands in a record of its own.
/// </summary>
public static class InFlightRecord
{
    private const int KeyCounterAt = 20;
    private const int TimeAt = 24;
    private const int PinSendsAt = 28;
    private const int CurrencyAt = 29;
    private const int MinuteBits = 11;
    private const int Counted = 63;
    private const int MinuteMask = (1 << MinuteBits) - 1;

    /// <summary>Counter of the keys of the request.</summary>
    public static long KeyCounterOf(byte[] body) => BigEndian.Get(body, KeyCounterAt, 4);

    /// <summary>True when the sale carries a PIN.</summary>
    public static bool HasPin(byte[] body) => HostBits.NumberOf(body, PinSendsAt) > 0;

    /// <summary>True when the tries beside it count its PIN already.</summary>
    public static bool IsCounted(byte[] body) => HostBits.NumberOf(body, PinSendsAt) == Counted;

    /// <summary>Says that the sale carries a PIN, which the tries beside it count already.</summary>
    public static void NoteCounted(byte[] body) => body[PinSendsAt] |= Counted;

    /// <summary>Reads counter, date, time, currency and host.</summary>
    public static void Read(byte[] body, Stamp stamp)
    {
        long time = BigEndian.Get(body, TimeAt, 4);
        stamp.KeyCounter = KeyCounterOf(body);
        stamp.Date = (int)(time >> MinuteBits);
        stamp.MinuteOfDay = (int)(time & MinuteMask);
        HostBits.Read(body, CurrencyAt, PinSendsAt, stamp);
    }

    /// <summary>Writes what a sale adds to trace number, amount and handle.</summary>
    public static void Write(byte[] body, Stamp stamp, int pinSends)
    {
        BigEndian.Put(body, KeyCounterAt, 4, stamp.KeyCounter);
        BigEndian.Put(body, TimeAt, 4, ((long)stamp.Date << MinuteBits) | (uint)stamp.MinuteOfDay);
        HostBits.Write(body, CurrencyAt, PinSendsAt, pinSends, stamp);
    }
}
