using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Machine;

/// <summary>A part of the device of which more can be said than the words of <see cref="DeviceOrder"/>.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Form">What the text must look like, for messages.</param>
/// <param name="Pattern">The same as a regular expression, for the schema.</param>
/// <param name="IsGood">True for a text that can be applied.</param>
/// <param name="Apply">Does it.</param>
public sealed record DeviceText(
    string Part, string Form, string Pattern, Predicate<string> IsGood, Action<IEmulatedBench, string> Apply)
{
    private const string ClockFormat = "yyyy-MM-dd HH:mm:ss";
    private const long NsPerSecond = 1_000_000_000;

    private static readonly DateTime s_begin = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DeviceText[] s_all =
    [
        new("clock", "a time in UTC from which the calendar runs, as 2026-03-29 00:59:50",
            "^20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$",
            text => TryReadTime(text, out _), RunClock),
        new("time-zone", PosixZone.Form, "^[A-Za-z<].*[0-9]", text => PosixZone.Read(text) is not null, SetZone),
        new("opening-hours", "two times, as 18:00-02:00", "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$",
            text => TryReadHours(text, out _, out _), SetHours),
    ];

    /// <summary>Time zones that have a word of their own.</summary>
    public static IReadOnlyList<(string Word, string Text)> Zones { get; } =
    [
        ("utc", "UTC0"), ("china", "CST-8"), ("central-europe", "CET-1CEST,M3.5.0,M10.5.0/3"),
        ("new-york", "EST5EDT,M3.2.0,M11.1.0"),
    ];

    /// <summary>Finds a part; null when it has words only.</summary>
    public static DeviceText? Find(string part) => s_all.FirstOrDefault(text => text.Part == part);

    /// <summary>Sets the time zone of the shop, which counts from the next power-up on.</summary>
    /// <param name="bench">Has the device.</param>
    /// <param name="text">As POSIX writes it.</param>
    public static void SetZone(IEmulatedBench bench, string text) =>
        bench.Device.Deployment.Configure(sheet => sheet with { Zone = PosixZone.Read(text)! });

    /// <summary>Sets the opening hours, from the next power-up on; two equal times are the whole day.</summary>
    /// <param name="bench">Has the device.</param>
    /// <param name="text">Local times, as "18:00-02:00".</param>
    public static void SetHours(IEmulatedBench bench, string text)
    {
        _ = TryReadHours(text, out int opening, out int closing);
        bench.Device.Deployment.Configure(sheet => sheet with { OpeningMinute = opening, ClosingMinute = closing });
    }

    private static void RunClock(IEmulatedBench bench, string text)
    {
        _ = TryReadTime(text, out DateTime time);
        long startSeconds = (long)(time - s_begin).TotalSeconds;
        long startNs = bench.NowNs;
        bench.Device.RunningClock = () => startSeconds + ((bench.NowNs - startNs) / NsPerSecond);
    }

    private static bool TryReadTime(string text, out DateTime time) => DateTime.TryParseExact(
        text, ClockFormat, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time)
        && time > s_begin && time.Year < 2100;

    private static bool TryReadHours(string text, out int opening, out int closing)
    {
        closing = 0;
        string[] times = text.Split('-');
        return TryReadMinute(times[0], out opening) && times.Length == 2 && TryReadMinute(times[1], out closing);
    }

    private static bool TryReadMinute(string text, out int minute)
    {
        bool isTime = TimeOnly.TryParseExact(
            text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time);
        minute = (time.Hour * 60) + time.Minute;
        return isTime;
    }
}
