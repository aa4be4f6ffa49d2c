namespace System.Device.Gpio;

public struct PinValue
{
    public static extern PinValue High { get; }
    public static extern PinValue Low { get; }
    public static extern explicit operator bool(PinValue value);
    public static extern explicit operator byte(PinValue value);
    public static extern explicit operator int(PinValue value);
}
