namespace System.Device.Gpio;

/// <summary>A pin and a value for it.</summary>
public readonly struct PinValuePair
{
    /// <summary>Joins a pin and a value.</summary>
    /// <param name="pinNumber">The pin.</param>
    /// <param name="pinValue">The value.</param>
    public PinValuePair(int pinNumber, PinValue pinValue)
    {
        PinNumber = pinNumber;
        PinValue = pinValue;
    }

    /// <summary>The value.</summary>
    public PinValue PinValue { get; }

    /// <summary>The pin.</summary>
    public int PinNumber { get; }

    /// <summary>Takes the pair apart.</summary>
    /// <param name="pinNumber">The pin.</param>
    /// <param name="pinValue">The value.</param>
    public void Deconstruct(out int pinNumber, out PinValue pinValue)
    {
        pinNumber = PinNumber;
        pinValue = PinValue;
    }
}
