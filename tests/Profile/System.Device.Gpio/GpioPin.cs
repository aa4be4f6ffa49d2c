namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private extern GpioPin();
    public extern PinMode GetPinMode();
    public extern TimeSpan DebounceTimeout { get; set; }
    public extern bool IsPinModeSupported(PinMode pinMode);
    public event PinValueChangedEventHandler ValueChanged;
    public extern PinValue Read();
    public extern void Toggle();
    public extern int PinNumber { get; }
    public extern void Dispose();
    public extern void SetPinMode(PinMode value);
    public extern void Write(PinValue value);
}
