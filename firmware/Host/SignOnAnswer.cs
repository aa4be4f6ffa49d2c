using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Field 62 of the reply to a sign-on: an order or none (D), the host's time (T, YYMMDDhhmmss in UTC), the highest key
/// counter that it has taken (H, 8 hexadecimal digits), the highest one of a sale (S, 8), and the bytes that it drew
/// for this connection (R, 16). The refusal of a used counter has H alone.
/// </summary>
internal static class SignOnAnswer
{
    private const int TimeDigits = 12;
    private const int CounterDigits = 8;
    private const int Length = 4 + TimeDigits + (2 * CounterDigits) + (2 * HostReply.HostBytesLength);

    // The longest number is that of a counter.
    private const long Wrong = -1;

    /// <summary>Reads the field; without every part of it in this order the reply brings none.</summary>
    /// <param name="message">The reply.</param>
    /// <param name="skip">Bytes of the order before it.</param>
    /// <param name="reply">Overwritten.</param>
    internal static void Read(Iso8583Message message, int skip, HostReply reply)
    {
        int at = message.OffsetOf(Field.Private62) + skip;
        bool isHighestOnly = message.LengthOf(Field.Private62) == 1 + CounterDigits && message.Bytes[at] == 'H';
        reply.HighestCounter = isHighestOnly ? Number(message.Bytes, at + 1, CounterDigits) : 0;
        reply.HighestSaleCounter = 0;
        int highestAt = at + 1 + TimeDigits;
        int saleAt = highestAt + 1 + CounterDigits;
        int bytesAt = saleAt + 1 + CounterDigits;
        byte[] bytes = message.Bytes;
        reply.IsSignOn = message.LengthOf(Field.Private62) - skip == Length
            && bytes[at] == 'T' && AreDigits(bytes, at + 1)
            && bytes[highestAt] == 'H' && bytes[saleAt] == 'S' && bytes[bytesAt] == 'R';
        if (reply.IsSignOn)
        {
            long highest = Number(bytes, highestAt + 1, CounterDigits);
            long highestSale = Number(bytes, saleAt + 1, CounterDigits);
            reply.IsSignOn = highest != Wrong && highestSale != Wrong
                && TryReadBytes(bytes, bytesAt + 1, reply.HostBytes);
            reply.HighestCounter = reply.IsSignOn ? highest : 0;
            reply.HighestSaleCounter = reply.IsSignOn ? highestSale : 0;
            reply.Time = TimeAt(bytes, at + 1);
        }
    }

    // A day that does not exist is another when it is written again.
    private static long TimeAt(byte[] bytes, int at)
    {
        int date = ReadDigits(bytes, at, 6);
        int day = CalendarTime.DayOf(date);
        int hour = ReadDigits(bytes, at + 6, 2);
        int minute = ReadDigits(bytes, at + 8, 2);
        int second = ReadDigits(bytes, at + 10, 2);
        bool exists = hour < 24 && minute < 60 && second < 60 && CalendarTime.DateOf(day) == date;
        return exists ? ((long)day * CalendarTime.SecondsPerDay) + (((hour * 60) + minute) * 60) + second : 0;
    }

    private static int ReadDigits(byte[] bytes, int at, int digits)
    {
        int number = 0;
        for (int i = at; i < at + digits; i++)
        {
            number = (number * 10) + bytes[i] - '0';
        }
        return number;
    }

    private static bool AreDigits(byte[] bytes, int at)
    {
        bool areDigits = true;
        for (int i = at; i < at + TimeDigits; i++)
        {
            areDigits &= bytes[i] >= '0' && bytes[i] <= '9';
        }
        return areDigits;
    }

    private static bool TryReadBytes(byte[] bytes, int at, byte[] read)
    {
        bool isHex = true;
        for (int i = 0; i < read.Length; i++)
        {
            long value = Number(bytes, at + (2 * i), 2);
            isHex &= value != Wrong;
            read[i] = (byte)value;
        }
        return isHex;
    }

    private static long Number(byte[] bytes, int at, int digits)
    {
        long number = 0;
        for (int i = at; i < at + digits; i++)
        {
            int digit = bytes[i] >= '0' && bytes[i] <= '9' ? bytes[i] - '0'
                : bytes[i] >= 'A' && bytes[i] <= 'F' ? bytes[i] - 'A' + 10 : -1;
            if (digit < 0)
            {
                return Wrong;
            }
            number = (number << 4) | (uint)digit;
        }
        return number;
    }
}
