using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// Where a record has the id of a host: its low 6 bits above the 10 bits of a currency, its high 2 above a number below
/// 64 in another byte. Records of former versions have zeros there, and so no host.
/// </summary>
internal static class HostBits
{
    private const int HighMask = 0xC0;
    private const int LowBits = 10;
    private const int LowMask = 0x3F;
    private const int CurrencyMask = 0x3FF;

    /// <summary>The number that shares its byte with the id.</summary>
    internal static int NumberOf(byte[] body, int numberAt) => body[numberAt] & LowMask;

    /// <summary>Reads currency and id.</summary>
    internal static void Read(byte[] body, int currencyAt, int numberAt, Stamp stamp)
    {
        int both = (int)BigEndian.Get(body, currencyAt, 2);
        stamp.Currency = both & CurrencyMask;
        stamp.HostId = (body[numberAt] & HighMask) | (both >> LowBits);
    }

    /// <summary>Writes the number, currency and id.</summary>
    internal static void Write(byte[] body, int currencyAt, int numberAt, int number, Stamp stamp)
    {
        BigEndian.Put(body, currencyAt, 2, stamp.Currency | ((stamp.HostId & LowMask) << LowBits));
        body[numberAt] = (byte)(number | (stamp.HostId & HighMask));
    }
}
