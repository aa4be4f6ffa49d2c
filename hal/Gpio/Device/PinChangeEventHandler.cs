namespace System.Device.Gpio;

/// <summary>A callback registered with <see cref="GpioController"/>.</summary>
/// <param name="sender">The controller.</param>
/// <param name="pinValueChangedEventArgs">Pin and edge.</param>
public delegate void PinChangeEventHandler(
    object sender, PinValueChangedEventArgs pinValueChangedEventArgs);
