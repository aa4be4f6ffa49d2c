namespace PosTerminal.Firmware.Ports;

/// <summary>
/// The calendar, for expiry dates, update deadlines and opening hours. Timers use the time of the tick.
/// </summary>
public interface IClock
{
    /// <summary>The date as YYMMDD (261124 is 24 November 2026), 0 while the clock is not set.</summary>
    int Date { get; }

    /// <summary>Local minutes since midnight, 0 to 1439.</summary>
    int MinuteOfDay { get; }
}
