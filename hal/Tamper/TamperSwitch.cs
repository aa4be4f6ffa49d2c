using System.Device.Gpio;

namespace PosTerminal.Hal.Tamper;

/// <summary>
/// A switch that the closed case holds shut, between the pin and ground: the pin is high when the case is open, and
/// also when the wire is cut.
/// </summary>
public sealed class TamperSwitch
{
    /// <summary>Time in ms that a new level must last before it counts: a knock is no opened case.</summary>
    public const int DebounceMs = 50;

    /// <summary>Time in ms between two looks at the pin while nothing changes.</summary>
    public const int RestMs = 100;

    private readonly GpioPin _pin;
    private bool _isHigh;
    private bool _isOpen;
    private bool _wasOpen;
    private long _sinceMs;
    private long _nextMs;

    /// <summary>Watches a pin.</summary>
    /// <param name="pin">An open input with a pull-up.</param>
    public TamperSwitch(GpioPin pin)
    {
        _pin = pin;
    }

    /// <summary>
    /// To be called every tick. It looks at the pin now and then, as each look makes garbage on the device; at a level
    /// that has not yet counted it looks every time.
    /// </summary>
    /// <param name="nowMs">Terminal time in ms.</param>
    public void Scan(long nowMs)
    {
        if (_isHigh == _isOpen && nowMs < _nextMs)
        {
            return;
        }

        _nextMs = nowMs + RestMs;
        bool isHigh = (bool)_pin.Read();
        if (isHigh != _isHigh)
        {
            _isHigh = isHigh;
            _sinceMs = nowMs;
        }

        _isOpen = nowMs - _sinceMs >= DebounceMs ? _isHigh : _isOpen;
        _wasOpen |= _isOpen;
    }

    /// <summary>True when the case is open, or was since the last call.</summary>
    public bool TakeOpen()
    {
        bool isOpen = _wasOpen;
        _wasOpen = _isOpen;
        return isOpen;
    }
}
