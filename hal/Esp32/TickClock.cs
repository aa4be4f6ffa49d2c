using nanoFramework.Hardware.Esp32;

namespace PosTerminal.Hal.Esp32;

/// <summary>The chip's counter of microseconds, the only clock of the platform that steps finer than 10 ms.</summary>
public static class TickClock
{
    private const ulong UsPerMs = 1000;

    /// <summary>Time since power-up in ms; never goes back, whoever sets the calendar.</summary>
    public static long NowMs => (long)(HighResTimer.GetCurrent() / UsPerMs);
}
