using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A calendar that stands still, so that a scenario means the same next year.</summary>
/// <param name="yearMonth">YYMM.</param>
public sealed class FixedClock(int yearMonth) : IClock
{
    /// <inheritdoc/>
    public int YearMonth { get; } = yearMonth;
}
