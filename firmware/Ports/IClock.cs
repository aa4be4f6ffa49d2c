namespace PosTerminal.Firmware.Ports;

/// <summary>The calendar, for expiry dates only; timers use the tick's own time.</summary>
public interface IClock
{
    /// <summary>Year and month as YYMM (2611 is November 2026), 0 while the clock is not set.</summary>
    int YearMonth { get; }
}
