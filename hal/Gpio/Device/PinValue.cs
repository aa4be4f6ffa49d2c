namespace System.Device.Gpio;

/// <summary>High or low.</summary>
public readonly struct PinValue
{
    private readonly byte _value;

    private PinValue(byte value)
    {
        _value = value;
    }

    /// <summary>The supply level.</summary>
    public static PinValue High => new PinValue(1);

    /// <summary>Ground.</summary>
    public static PinValue Low => new PinValue(0);

    /// <summary>0 is low, every other number is high.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PinValue(int value) => new PinValue(value == 0 ? (byte)0 : (byte)1);

    /// <summary>False is low, true is high.</summary>
    /// <param name="value">The truth.</param>
    public static implicit operator PinValue(bool value) => new PinValue(value ? (byte)1 : (byte)0);

    /// <summary>1 for high, 0 for low.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>1 for high, 0 for low.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>True for high.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>Whether both are the same level.</summary>
    /// <param name="a">One level.</param>
    /// <param name="b">The other level.</param>
    public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

    /// <summary>Whether the levels differ.</summary>
    /// <param name="a">One level.</param>
    /// <param name="b">The other level.</param>
    public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

    /// <summary>Whether both are the same level.</summary>
    /// <param name="other">The other level.</param>
    public bool Equals(PinValue other) => other._value == _value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PinValue && ((PinValue)obj)._value == _value;

    /// <inheritdoc />
    public override int GetHashCode() => _value;

    /// <inheritdoc />
    public override string ToString() => _value == 0 ? "Low" : "High";
}
