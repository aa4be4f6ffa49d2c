namespace PosTerminal.Firmware.Ports;

/// <summary>
/// The calendar of the board, in UTC, for expiry dates, update deadlines and opening hours. Timers use the time of the
/// tick; what time it is in the shop follows from the configuration.
/// </summary>
public interface IClock
{
    /// <summary>Seconds since the begin of 2000 in UTC, below those of 2100; 0 while the clock is not set.</summary>
    long UtcSeconds { get; }
}
