using System.Device.Gpio;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// Input of an external watchdog, which restarts the board when no edge has come for its time. The platform has none
/// of its own: a program that hangs is never restarted by it.
/// </summary>
public sealed class WatchdogPin
{
    private readonly GpioPin _pin;

    /// <summary>Uses a pin.</summary>
    /// <param name="pin">An open output.</param>
    public WatchdogPin(GpioPin pin)
    {
        _pin = pin;
    }

    /// <summary>Gives one edge; to be called at the end of every tick, and from nowhere else.</summary>
    public void Kick() => _pin.Toggle();
}
