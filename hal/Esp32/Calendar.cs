using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The chip's calendar in UTC: 1970 when power comes. It outlives a restart, and is set from outside.
/// </summary>
public sealed class Calendar : IClock
{
    private const int MsPerSecond = 1_000;

    // 1 January 2024: a calendar before it was never set.
    private const long FirstSecond = 757_382_400;

    /// <inheritdoc/>
    public long UtcSeconds
    {
        get
        {
            long seconds = SystemTime.UtcMs / MsPerSecond;
            return seconds < FirstSecond ? 0 : seconds;
        }
    }
}
