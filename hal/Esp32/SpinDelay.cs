using nanoFramework.Hardware.Esp32;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Hal.Esp32;

/// <summary>Waits by looking at the chip's counter: a sleep of the platform takes 10 ms at least.</summary>
public sealed class SpinDelay : ISettleDelay
{
    /// <inheritdoc/>
    public void WaitUs(int microseconds)
    {
        ulong end = HighResTimer.GetCurrent() + (ulong)microseconds;
        while (HighResTimer.GetCurrent() < end)
        {
        }
    }
}
