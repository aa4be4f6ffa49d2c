namespace System.Device.Gpio;

/// <summary>What a pin does electrically; the values are nanoFramework's.</summary>
public enum PinMode
{
    /// <summary>High impedance.</summary>
    Input,

    /// <summary>Input with the internal pull-down, about 45 kOhm.</summary>
    InputPullDown,

    /// <summary>Input with the internal pull-up, about 45 kOhm.</summary>
    InputPullUp,

    /// <summary>Push-pull.</summary>
    Output,

    /// <summary>Drives low, or lets go.</summary>
    OutputOpenDrain,

    /// <summary>Drives low, or leaves the line to the pull-up.</summary>
    OutputOpenDrainPullUp,

    /// <summary>Treated as open drain by the ESP32 firmware.</summary>
    OutputOpenSource,

    /// <summary>Treated as open drain with a pull-down by the ESP32 firmware.</summary>
    OutputOpenSourcePullDown,
}
