using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What clock, link, place and devices say in this tick. All is read once, so that whatever decides in a tick decides
/// on the same.
/// </summary>
public sealed class TickInputs : ILocalTime
{
    /// <summary>What is wrong with the way to the host.</summary>
    public FaultCode LinkFault;

    /// <summary>True when the host has accepted the sign-on on the connection that stands.</summary>
    public bool IsSignedOn;

    /// <summary>Id of the host that is connected and signed on, 0 when none is.</summary>
    public int HostId;

    /// <summary>Condition of the keypad by its last scan.</summary>
    public KeypadCondition Keypad;

    /// <summary>True when the display does not answer.</summary>
    public bool IsDisplayFaulty;

    /// <summary>True when a part is missing or the supply is one that no installer means (H208).</summary>
    public bool IsBadlyInstalled;

    /// <summary>Today as YYMMDD, for the expiry of cards; 0 when nobody knows.</summary>
    public int Today;

    /// <summary>Today as YYMMDD, for deadlines of the software, which no calendar that was set back puts off.</summary>
    public int Latest;

    /// <summary>True when the calendar is not set or has gone back.</summary>
    public bool IsClockBehind;

    /// <summary>True when the calendar is ahead of the host.</summary>
    public bool IsClockAhead;

    /// <summary>True when nothing may be sold here or now (U506).</summary>
    public bool IsPlaceWrong;

    /// <summary>The first cause that takes the terminal out of service; None when there is none.</summary>
    public FaultCode Stopping;

    private long _utcSeconds;
    private int _date;
    private int _minuteOfDay;

    /// <inheritdoc/>
    public int Date => _date;

    /// <inheritdoc/>
    public int MinuteOfDay => _minuteOfDay;

    /// <summary>Reads everything but <see cref="Stopping"/>, which follows from it.</summary>
    /// <param name="parts">The parts of the terminal.</param>
    /// <param name="nowMs">Time since power-up in ms.</param>
    public void Read(TerminalParts parts, long nowMs)
    {
        TerminalPorts ports = parts.Ports;
        ports.Link.Look();
        LinkFault = ports.Link.Fault;
        IsSignedOn = ports.Link.IsSignedOn;
        HostId = IsSignedOn ? ports.Link.HostId : 0;
        Keypad = ports.Keypad.Condition;
        IsDisplayFaulty = ports.Display.IsFaulty;
        IsBadlyInstalled = HealthWatch.IsBadlyInstalled(
            ports.Health, parts.Integrity.Configuration.ExpectedParts);
        long utcSeconds = ports.Clock.UtcSeconds;
        if (parts.Dates.TakeNews() || utcSeconds != _utcSeconds)
        {
            _utcSeconds = utcSeconds;
            ReadClock(parts.Integrity.Configuration.Zone.LocalOf(utcSeconds), parts.Dates);
        }
        bool isClockWrong = IsClockBehind || IsClockAhead;
        IsPlaceWrong = parts.Place.IsWrong(nowMs, ports.Link.AccessPoint, isClockWrong ? -1 : _minuteOfDay);
    }

    private void ReadClock(long localSeconds, DateKeeper dates)
    {
        _date = localSeconds == 0 ? 0 : CalendarTime.DateOfTime(localSeconds);
        _minuteOfDay = (int)(localSeconds % CalendarTime.SecondsPerDay) / CalendarTime.SecondsPerMinute;
        Today = dates.Today(_date);
        Latest = dates.Latest(_date);
        IsClockBehind = dates.IsBehind(_date);
        IsClockAhead = dates.IsAhead(_date);
    }
}
