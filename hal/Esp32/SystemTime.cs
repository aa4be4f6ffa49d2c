using System;
using nanoFramework.Runtime.Native;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Hal.Esp32;

/// <summary>The chip's calendar: it is read and set here and nowhere else.</summary>
public sealed class SystemTime : ISystemTime
{
    /// <summary>Whoever borrows the calendar holds this until it is given back.</summary>
    public static readonly object Gate = new object();

    private const long TicksPerMs = 10_000;

    // 1 January 2000, by the calendar's ticks.
    private const long BeginOf2000 = 630_822_816_000_000_000;

    /// <summary>The calendar in UTC, in ms since the begin of 2000; waits while it is lent.</summary>
    public static long UtcMs
    {
        get
        {
            lock (Gate)
            {
                return NowMs;
            }
        }
    }

    /// <inheritdoc/>
    public long CalendarMs
    {
        get => NowMs;
        set
        {
            DateTime now = DateTime.UtcNow;
            _ = Rtc.SetSystemTime(now.AddTicks(BeginOf2000 + (value * TicksPerMs) - now.Ticks));
        }
    }

    /// <inheritdoc/>
    public long CounterMs => TickClock.NowMs;

    private static long NowMs => (DateTime.UtcNow.Ticks - BeginOf2000) / TicksPerMs;
}
