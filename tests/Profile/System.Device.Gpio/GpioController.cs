namespace System.Device.Gpio;

public sealed class GpioController : IDisposable
{
    public extern GpioController();
    public extern GpioController(PinNumberingScheme numberingScheme);
    public extern GpioPin OpenPin(int pinNumber);
    public extern GpioPin OpenPin(int pinNumber, PinMode mode);
    public extern PinMode GetPinMode(int pinNumber);
    public extern PinValue Read(int pinNumber);
    public extern bool IsPinModeSupported(int pinNumber, PinMode mode);
    public extern bool IsPinOpen(int pinNumber);
    public extern void SetPinMode(int pinNumber, PinMode mode);
    public extern void ClosePin(int pinNumber);
    public extern void Dispose();
    public extern void RegisterCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback);
    public extern void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback);
}
