using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>Time and date of a stamp as ISO 8583 writes them.</summary>
internal static class LocalTime
{
    private const int MinutesPerHour = 60;
    private const int PerCent = 100;
    private const int MonthAndDay = 10_000;

    /// <summary>Time as hhmmss.</summary>
    internal static int TimeOf(Stamp stamp) =>
        (((stamp.MinuteOfDay / MinutesPerHour) * PerCent) + (stamp.MinuteOfDay % MinutesPerHour)) * PerCent;

    /// <summary>Date as MMDD.</summary>
    internal static int MonthAndDayOf(Stamp stamp) => stamp.Date % MonthAndDay;
}
