using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Deployment;

/// <summary>
/// The time zone of the shop, by the rule of a POSIX TZ string (IEEE 1003.1, 8.3): minutes ahead of UTC (2 bytes,
/// signed), minutes that summer time adds (1, 0 for none), and the days on which it begins and ends (4 each): month,
/// week (1 to 5, 5 is the last), day of the week (0 is Sunday), and quarter of an hour by the clock on the wall. UTC
/// until one is read.
/// </summary>
public sealed class ShopZone
{
    /// <summary>Bytes of a zone.</summary>
    public const int Length = EndAt + 4;

    private const int SavingAt = 2;
    private const int BeginAt = 3;
    private const int EndAt = 7;
    private const int SecondsOfQuarter = 900;
    private const int DaysOfWeek = 7;

    // Of a date as YYMMDD.
    private const int MonthFactor = 100;
    private const int YearFactor = 10_000;

    // 1 January 2000 was a Saturday.
    private const int FirstWeekday = 6;

    private readonly byte[] _rule = new byte[Length];
    private long _quarter;
    private int _savingSeconds;

    /// <summary>Takes a zone; the bytes are sealed, so they are not looked at.</summary>
    public void Take(byte[] bytes, int at)
    {
        Array.Copy(bytes, at, _rule, 0, Length);
        _quarter = 0;
        _savingSeconds = 0;
    }

    /// <summary>What the clock on the wall says, as seconds since the begin of 2000; 0 for 0.</summary>
    /// <param name="utcSeconds">Seconds since the begin of 2000 in UTC; 0 when it is not known.</param>
    public long LocalOf(long utcSeconds)
    {
        if (utcSeconds == 0)
        {
            return 0;
        }
        // Asked in every tick, of the calendar and of the host's time; no change falls within a quarter of an hour.
        long standard = utcSeconds + ((short)BigEndian.Get(_rule, 0, 2) * CalendarTime.SecondsPerMinute);
        if (standard / SecondsOfQuarter != _quarter)
        {
            _quarter = standard / SecondsOfQuarter;
            _savingSeconds = IsSummer(_quarter * SecondsOfQuarter) ? Saving : 0;
        }
        return standard + _savingSeconds;
    }

    private int Saving => _rule[SavingAt] * CalendarTime.SecondsPerMinute;

    // South of the equator summer begins in one year and ends in the next.
    private bool IsSummer(long standard)
    {
        int year = CalendarTime.DateOfTime(standard) / YearFactor;
        bool hasBegun = standard >= ChangeOf(year, BeginAt);
        bool hasEnded = standard >= ChangeOf(year, EndAt) - Saving;
        return _rule[BeginAt] < _rule[EndAt] ? hasBegun && !hasEnded : hasBegun || !hasEnded;
    }

    private long ChangeOf(int year, int at)
    {
        int month = (year * MonthFactor) + _rule[at];
        int first = CalendarTime.DayOf((month * MonthFactor) + 1);
        int weekday = (first + FirstWeekday) % DaysOfWeek;
        int day = first + ((_rule[at + 2] + DaysOfWeek - weekday) % DaysOfWeek) + ((_rule[at + 1] - 1) * DaysOfWeek);
        if (CalendarTime.DateOf(day) / MonthFactor != month)
        {
            day -= DaysOfWeek;
        }
        return ((long)day * CalendarTime.SecondsPerDay) + (_rule[at + 3] * SecondsOfQuarter);
    }
}
