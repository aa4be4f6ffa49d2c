namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private extern GpioPin();
    public extern TimeSpan DebounceTimeout { get; set; }
    public event PinValueChangedEventHandler ValueChanged;
    public extern PinValue Read();
    public extern void Toggle();
    public extern void Dispose();
    public extern void SetPinMode(PinMode value);
    public extern void Write(PinValue value);
}
