using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Firmware.Deployment;

namespace PosTerminal.Emulator.Provider;

/// <summary>
/// A time zone in the notation of POSIX (IEEE 1003.1, 8.3 TZ): "CST-8", "CET-1CEST,M3.5.0,M10.5.0/3". Hours behind the
/// names count westward: China is -8.
/// </summary>
public sealed partial class PosixZone
{
    /// <summary>What a text must look like, for messages.</summary>
    public const string Form = "a time zone as POSIX writes it, as CST-8 or CET-1CEST,M3.5.0,M10.5.0/3, with summer "
        + "time ahead and changes from 0:00 to 24:00 at a quarter of an hour";

    private const int MostAheadMinutes = 14 * 60;
    private const int MostBehindMinutes = 12 * 60;
    private const int MostSavingMinutes = 120;
    private const int QuarterMinutes = 15;
    private const int DefaultSavingMinutes = 60;
    private const int DefaultChangeMinute = 2 * 60;

    private readonly byte[] _bytes = new byte[ShopZone.Length];

    /// <summary>UTC the whole year.</summary>
    public static PosixZone Utc { get; } = new();

    /// <summary>Understands a text; null when it is no zone, or one of which a terminal cannot keep the rule.</summary>
    public static PosixZone? Read(string text)
    {
        Match match = Pattern().Match(text);
        int? ahead = match.Success ? -MinutesOf(match.Groups["offset"].Value) : null;
        if (ahead is not (>= -MostBehindMinutes and <= MostAheadMinutes))
        {
            return null;
        }
        var zone = new PosixZone();
        BinaryPrimitives.WriteInt16BigEndian(zone._bytes, (short)ahead);
        return !match.Groups["summer"].Success || zone.TakeSummer(match, ahead.Value) ? zone : null;
    }

    /// <summary>Writes what <see cref="ShopZone"/> reads.</summary>
    public void WriteTo(Span<byte> bytes) => _bytes.CopyTo(bytes);

    private bool TakeSummer(Match match, int aheadMinutes)
    {
        Group offset = match.Groups["summerOffset"];
        int saving = offset.Success ? -MinutesOf(offset.Value) - aheadMinutes : DefaultSavingMinutes;
        string[] rules = [.. match.Groups["rule"].Captures.Select(capture => capture.Value)];
        bool isGood = saving is > 0 and <= MostSavingMinutes && saving % QuarterMinutes == 0
            && TakeChange(rules[0], 3) && TakeChange(rules[1], 7);
        _bytes[2] = isGood ? (byte)saving : (byte)0;
        return isGood;
    }

    private bool TakeChange(string rule, int at)
    {
        string[] parts = rule.Split('/');
        byte[] day = [.. parts[0].Split('.').Select(number => byte.Parse(number, CultureInfo.InvariantCulture))];
        int minute = parts.Length > 1 ? MinutesOf(parts[1]) : DefaultChangeMinute;
        bool isGood = day is [>= 1 and <= 12, >= 1 and <= 5, <= 6]
            && minute is >= 0 and <= 24 * 60 && minute % QuarterMinutes == 0;
        if (isGood)
        {
            day.CopyTo(_bytes, at);
            _bytes[at + 3] = (byte)(minute / QuarterMinutes);
        }
        return isGood;
    }

    // "-5:30" is -330, "3" is 180.
    private static int MinutesOf(string text)
    {
        string[] parts = text.TrimStart('+', '-').Split(':');
        int minutes = (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60)
            + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        return text.StartsWith('-') ? -minutes : minutes;
    }

    [GeneratedRegex(
        @"^(?<name>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<offset>[+-]?\d{1,2}(:[0-5]\d)?)"
        + @"((?<summer>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<summerOffset>[+-]?\d{1,2}(:[0-5]\d)?)?"
        + @"(,M(?<rule>\d{1,2}\.\d\.\d(/\d{1,2}(:[0-5]\d)?)?)){2})?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
