using System;

namespace PosTerminal.Firmware.Card;

/// <summary>
/// Reads the fields of tracks 1 (format B) and 2 (ISO/IEC 7813). Texts are ASCII without sentinels and LRC. When a
/// track is refused, the card is cleared.
/// </summary>
public static class TrackParser
{
    private const byte Track1Separator = (byte)'^';
    private const byte Track2Separator = (byte)'=';

    // ISO/IEC 7811-2: 79 characters, less both sentinels and the LRC.
    private const int MaximumTrack1Length = 76;

    private const int MinimumNameLength = 2;
    private const int MaximumNameLength = 26;
    private const int ExpiryDigits = 4;
    private const int ServiceCodeDigits = 3;
    private const int CountryDigits = 3;

    // An expiry is YYMM.
    private const int MonthScale = 100;
    private const int LastMonth = 12;

    /// <summary>Reads track 2, <c>PAN=YYMMSSS...</c>, and keeps its text.</summary>
    public static BadTrackField ParseTrack2(byte[] text, int start, int length, CardData card)
    {
        card.Clear();
        BadTrackField failure = ReadTrack2(text, start, start + length, card);
        if (failure != BadTrackField.None)
        {
            card.Clear();
            return failure;
        }

        Array.Copy(text, start, card.Track2, 0, length);
        card.Track2Length = length;
        return BadTrackField.None;
    }

    /// <summary>Reads track 1, <c>B PAN^NAME^YYMMSSS...</c> without the blank.</summary>
    public static BadTrackField ParseTrack1(byte[] text, int start, int length, CardData card)
    {
        card.Clear();
        BadTrackField failure = ReadTrack1(text, start, start + length, card);
        if (failure != BadTrackField.None)
        {
            card.Clear();
        }

        return failure;
    }

    private static BadTrackField ReadTrack2(byte[] text, int start, int end, CardData card)
    {
        if (end - start > CardData.MaximumTrack2Length)
        {
            return BadTrackField.TrackLength;
        }

        BadTrackField failure = ReadNumber(text, start, end, Track2Separator, card, out int dates);
        if (failure == BadTrackField.None)
        {
            failure = ReadDates(text, dates, end, Track2Separator, card);
        }

        return failure == BadTrackField.None && !IsDiscretionary(text, start + card.PanLength + 1, end)
            ? BadTrackField.Discretionary
            : failure;
    }

    private static BadTrackField ReadTrack1(byte[] text, int start, int end, CardData card)
    {
        if (end - start > MaximumTrack1Length)
        {
            return BadTrackField.TrackLength;
        }

        if (start >= end || text[start] != 'B')
        {
            return BadTrackField.FormatCode;
        }

        BadTrackField failure = ReadNumber(text, start + 1, end, Track1Separator, card, out int name);
        if (failure != BadTrackField.None)
        {
            return failure;
        }

        int nameEnd = Find(text, name, end, Track1Separator);
        return nameEnd - name < MinimumNameLength || nameEnd - name > MaximumNameLength
            ? BadTrackField.Name
            : ReadDates(text, nameEnd + 1, end, Track1Separator, card);
    }

    // ISO/IEC 7813: behind a number of an issuer that is not registered, one with 59, stands the code of its country.
    private static BadTrackField ReadNumber(
        byte[] text, int start, int end, byte separator, CardData card, out int next)
    {
        BadTrackField failure = ReadPan(text, start, end, separator, card);
        next = start + card.PanLength + 1;
        if (failure != BadTrackField.None || text[start] != '5' || text[start + 1] != '9')
        {
            return failure;
        }

        failure = Number(text, next, end, CountryDigits) < 0 ? BadTrackField.CountryCode : BadTrackField.None;
        next += CountryDigits;
        return failure;
    }

    private static BadTrackField ReadPan(byte[] text, int start, int end, byte separator, CardData card)
    {
        int panEnd = start;
        while (panEnd < end && text[panEnd] >= '0' && text[panEnd] <= '9')
        {
            panEnd++;
        }

        int length = panEnd - start;
        if (!PanLength.IsKnown(text, start, length) || panEnd == end || text[panEnd] != separator)
        {
            return BadTrackField.PanLength;
        }

        if (!Luhn.IsValid(text, start, length))
        {
            return BadTrackField.CheckDigit;
        }

        Array.Copy(text, start, card.Track2, 0, length);
        card.PanLength = length;
        return BadTrackField.None;
    }

    private static BadTrackField ReadDates(byte[] text, int start, int end, byte separator, CardData card)
    {
        int next = start + 1;
        if (start >= end || text[start] != separator)
        {
            int expiry = Number(text, start, end, ExpiryDigits);
            int month = expiry % MonthScale;
            if (expiry < 0 || month < 1 || month > LastMonth)
            {
                return BadTrackField.Expiry;
            }

            card.ExpiryYearMonth = expiry;
            next = start + ExpiryDigits;
        }

        if (next < end && text[next] == separator)
        {
            return BadTrackField.None;
        }

        card.ServiceCode = Number(text, next, end, ServiceCodeDigits);
        bool isKnown = card.ServiceCode >= 0 && ServiceCode.IsKnown(card.ServiceCode);
        return isKnown ? BadTrackField.None : BadTrackField.ServiceCode;
    }

    private static bool IsDiscretionary(byte[] text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if ((text[i] < '0' || text[i] > '9') && text[i] != Track2Separator)
            {
                return false;
            }
        }

        return true;
    }

    private static int Find(byte[] text, int start, int end, byte wanted)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Number(byte[] text, int start, int end, int digits)
    {
        if (start + digits > end)
        {
            return -1;
        }

        int number = 0;
        for (int i = start; i < start + digits; i++)
        {
            if (text[i] < '0' || text[i] > '9')
            {
                return -1;
            }

            number = number * 10 + text[i] - '0';
        }

        return number;
    }
}
