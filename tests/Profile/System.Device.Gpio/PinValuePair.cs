namespace System.Device.Gpio;

public struct PinValuePair
{
    public extern PinValuePair(int pinNumber, PinValue pinValue);
    public extern PinValue PinValue { get; }
    public extern int PinNumber { get; }
    public extern void Deconstruct(out int pinNumber, out PinValue pinValue);
}
