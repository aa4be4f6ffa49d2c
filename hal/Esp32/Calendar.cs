using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The chip's calendar in local time: 1970 when power comes. It outlives a restart, and is set from outside.
/// </summary>
public sealed class Calendar : IClock
{
    private const int FirstYear = 2024;
    private const int Century = 2000;
    private const int MinutesOfHour = 60;

    private readonly int _offsetMinutes;

    /// <summary>A calendar in local time.</summary>
    /// <param name="offsetMinutes">Minutes that local time is ahead of UTC, -720 to 840.</param>
    public Calendar(int offsetMinutes)
    {
        _offsetMinutes = offsetMinutes;
    }

    /// <inheritdoc/>
    public int Date
    {
        get
        {
            DateTime now = SystemTime.UtcNow.AddMinutes(_offsetMinutes);
            return now.Year < FirstYear ? 0 : ((now.Year - Century) * 10000) + (now.Month * 100) + now.Day;
        }
    }

    /// <inheritdoc/>
    public int MinuteOfDay
    {
        get
        {
            DateTime now = SystemTime.UtcNow.AddMinutes(_offsetMinutes);
            return (now.Hour * MinutesOfHour) + now.Minute;
        }
    }
}
