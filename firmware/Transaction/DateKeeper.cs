using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// What day it is. The host's time comes sealed, so it goes before the chip's calendar, which anybody may set: it is
/// taken upward and downward, but a step of more than 30 days only when a second sign-on agrees an hour later, so that
/// one wrong answer changes nothing. The calendar counts where no host has told the time, and is remembered only after
/// 24 h without one (docs/decisions/0016).
/// </summary>
public sealed class DateKeeper
{
    /// <summary>Powered-on seconds from a time that is far off to the sign-on that must agree with it.</summary>
    public const int WaitSeconds = 3_600;

    /// <summary>Powered-on seconds without any time of the host until the calendar is remembered.</summary>
    public const int AloneSeconds = 24 * 3_600;

    private const int FarSeconds = 30 * CalendarTime.SecondsPerDay;
    private const int AgreeSeconds = 2 * 3_600;
    private const int AskSeconds = 12 * 3_600;
    private const int SameSeconds = 60;

    private readonly Journal _journal;
    private readonly KnownDates _dates;
    private readonly ShopZone _zone;
    private long _toldSecond;
    private long _seenSecond = -1;
    private long _askedSecond;
    private bool _isTold;

    /// <summary>A keeper over one journal, for a shop in one time zone.</summary>
    public DateKeeper(Journal journal, ShopZone zone)
    {
        _journal = journal;
        _zone = zone;
        _dates = journal.State.Dates;
    }

    /// <summary>The host's time now, seconds since the begin of 2000 in UTC; 0 while no host has told any.</summary>
    public long HostSeconds => _dates.Time == 0 ? 0 : Time;

    /// <summary>True once a second and after every time that was taken: what follows from the time may be another then.
    /// </summary>
    public bool TakeNews()
    {
        bool isNew = _seenSecond != _journal.NowSeconds;
        _seenSecond = _journal.NowSeconds;
        return isNew;
    }

    /// <summary>
    /// True when a sign-on should ask the host for its time again: after 12 h, or after one where calendar and host
    /// contradict each other or a time waits for another to agree.
    /// </summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    public bool IsTimeDue(int calendar)
    {
        long passed = _journal.NowSeconds - _askedSecond;
        return passed >= AskSeconds || (passed >= WaitSeconds && (_dates.Waiting != 0 || Contradicts(calendar)));
    }

    /// <summary>Takes the time that came with an accepted sign-on.</summary>
    /// <param name="time">Seconds since the begin of 2000 in UTC; 0 when the host told none.</param>
    public void Take(long time)
    {
        long now = _journal.NowSeconds;
        _askedSecond = now;
        _seenSecond = -1;
        if (time / CalendarTime.SecondsPerDay < CalendarTime.DayOf(BuildDate.Date))
        {
            return;
        }
        _toldSecond = now;
        _isTold = true;
        bool agrees = _dates.Waiting != 0 && IsWithin(AgreeSeconds, time, Waiting);
        bool isConfirmed = agrees && now - _dates.WaitingSecond >= WaitSeconds;
        if (_dates.Time == 0 || isConfirmed || IsWithin(FarSeconds, time, Time))
        {
            PutInForce(time, now);
        }
        else if (!agrees)
        {
            _dates.Waiting = time;
            _dates.WaitingSecond = now;
            Keep(_journal.State.HighestEpoch);
        }
    }

    /// <summary>Today by the calendar, unless the host's time says that the calendar is wrong; 0 when nobody knows.
    /// </summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    public int Today(int calendar) =>
        _dates.Time == 0 || IsNear(calendar, Time) ? calendar : Date;

    /// <summary>Today, but never before the software was built nor before a date that was remembered.</summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    public int Latest(int calendar)
    {
        int today = Today(calendar);
        int least = _dates.Highest > BuildDate.Date ? _dates.Highest : BuildDate.Date;
        return today > least ? today : least;
    }

    /// <summary>True when the calendar is not set or has gone back.</summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    public bool IsBehind(int calendar) => calendar == 0 || calendar < _dates.Highest
        || (Contradicts(calendar) && calendar < Date);

    /// <summary>
    /// True when the calendar is ahead of the host. Time without power is in no count: until the host is heard, such a
    /// calendar may be right.
    /// </summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    public bool IsAhead(int calendar) =>
        _isTold && Contradicts(calendar) && calendar > Date;

    /// <summary>
    /// Remembers the epoch of the manifest in force, and a calendar that has had no host to compare with for a day.
    /// </summary>
    /// <param name="calendar">What the calendar says, YYMMDD, 0 when it is not set.</param>
    /// <param name="epoch">Epoch of the manifest, 0 to 65535.</param>
    public void Remember(int calendar, int epoch)
    {
        long toldSecond = _isTold ? _toldSecond : _dates.Second;
        bool isAlone = _journal.NowSeconds - toldSecond >= AloneSeconds;
        bool isHigher = isAlone && calendar > _dates.Highest;
        _dates.Highest = isHigher ? calendar : _dates.Highest;
        if (isHigher || epoch > _journal.State.HighestEpoch)
        {
            Keep(epoch);
        }
    }

    private long Time => _dates.Time + _journal.NowSeconds - _dates.Second;

    private int Date => CalendarTime.DateOfTime(_zone.LocalOf(Time));

    private long Waiting => _dates.Waiting + _journal.NowSeconds - _dates.WaitingSecond;

    // A connection that comes and goes must not wear out the flash.
    private void PutInForce(long time, long now)
    {
        bool isKnown = _dates.Time != 0 && now - _dates.Second < WaitSeconds && IsWithin(SameSeconds, time, Time)
            && _dates.Waiting == 0 && _dates.Highest == 0;
        if (!isKnown)
        {
            _dates.Time = time;
            _dates.Second = now;
            _dates.Waiting = 0;
            _dates.Highest = 0;
            Keep(_journal.State.HighestEpoch);
        }
    }

    // What cannot be written counts until the power goes.
    private void Keep(int epoch)
    {
        _ = _journal.IsUsable && _journal.TryKeepDates(epoch);
    }

    private bool Contradicts(int calendar) => _dates.Time != 0 && !IsNear(calendar, Time)
        && (_dates.Waiting == 0 || !IsNear(calendar, Waiting));

    private static bool IsWithin(long seconds, long time, long other) =>
        time - other <= seconds && other - time <= seconds;

    private bool IsNear(int calendar, long time)
    {
        int days = CalendarTime.DayOf(calendar) - (int)(_zone.LocalOf(time) / CalendarTime.SecondsPerDay);
        return calendar != 0 && days >= -1 && days <= 1;
    }
}
