namespace System.Device.Gpio;

/// <summary>A subscriber of <see cref="GpioPin.ValueChanged"/>.</summary>
/// <param name="sender">The pin.</param>
/// <param name="e">Pin number and edge.</param>
public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
