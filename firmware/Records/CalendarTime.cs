namespace PosTerminal.Firmware.Records;

/// <summary>
/// Dates as numbers that can be counted with: days and seconds since the begin of 2000. A date is YYMMDD, 000101 to
/// 991231.
/// </summary>
public static class CalendarTime
{
    /// <summary>Seconds of a day.</summary>
    public const int SecondsPerDay = 86_400;

    /// <summary>Seconds of a minute.</summary>
    public const int SecondsPerMinute = 60;

    // Counted from March, a leap day is the last of its year. Day 60 of 2000 is 1 March.
    private const int DaysToMarch = 60;
    private const int DaysOf4Years = 1461;
    private const int DaysOf5Months = 153;
    private const int MonthsOfYear = 12;
    private const int March = 3;

    /// <summary>Days from 1 January 2000 to a date; whatever is no date gives some number too.</summary>
    public static int DayOf(int date)
    {
        int month = (date / 100 % 100) - March;
        int year = date / 10_000;
        if (month < 0)
        {
            month += MonthsOfYear;
            year--;
        }
        // Year -1 is that of January and February 2000.
        int yearDays = (DaysOf4Years * (year + 4) / 4) - DaysOf4Years;
        return DaysToMarch + yearDays + (((DaysOf5Months * month) + 2) / 5) + (date % 100) - 1;
    }

    /// <summary>The date of a day.</summary>
    /// <param name="day">Days since 1 January 2000, 0 to 36524.</param>
    public static int DateOf(int day)
    {
        int days = day - DaysToMarch + DaysOf4Years;
        int year = ((4 * days) + 3) / DaysOf4Years;
        days -= DaysOf4Years * year / 4;
        int month = ((5 * days) + 2) / DaysOf5Months;
        int dayOfMonth = days - (((DaysOf5Months * month) + 2) / 5) + 1;
        month += March;
        year -= 4;
        if (month > MonthsOfYear)
        {
            month -= MonthsOfYear;
            year++;
        }
        return (((year * 100) + month) * 100) + dayOfMonth;
    }

    /// <summary>Seconds from the begin of 2000 to a minute of a day; 0 for no date.</summary>
    /// <param name="date">YYMMDD, 0 for none.</param>
    /// <param name="minute">Minute of the day, 0 to 1439.</param>
    public static long SecondsOf(int date, int minute) =>
        date == 0 ? 0 : ((long)DayOf(date) * SecondsPerDay) + (minute * SecondsPerMinute);

    /// <summary>The date of a time.</summary>
    /// <param name="seconds">Seconds since the begin of 2000.</param>
    public static int DateOfTime(long seconds) => DateOf((int)(seconds / SecondsPerDay));
}
