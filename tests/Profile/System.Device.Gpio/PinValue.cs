namespace System.Device.Gpio;

public struct PinValue
{
    public extern bool Equals(PinValue other);
    public override extern bool Equals(object obj);
    public override extern int GetHashCode();
    public override extern string ToString();
    public static extern PinValue High { get; }
    public static extern PinValue Low { get; }
    public static extern bool operator ==(PinValue a, PinValue b);
    public static extern bool operator !=(PinValue a, PinValue b);
    public static extern explicit operator bool(PinValue value);
    public static extern explicit operator byte(PinValue value);
    public static extern explicit operator int(PinValue value);
    public static extern implicit operator PinValue(bool value);
    public static extern implicit operator PinValue(int value);
}
