namespace System.Device.Gpio;

/// <summary>How pins are numbered; ESP32 knows only the logical numbers.</summary>
public enum PinNumberingScheme
{
    /// <summary>By GPIO number.</summary>
    Logical,

    /// <summary>By position on the board.</summary>
    Board,
}
