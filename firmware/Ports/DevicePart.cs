namespace PosTerminal.Firmware.Ports;

/// <summary>Bits of the parts that a board may have; the configuration says which ones it must have.</summary>
public static class DevicePart
{
    /// <summary>The keypad.</summary>
    public const int Keypad = 1;

    /// <summary>The card reader.</summary>
    public const int Reader = 2;

    /// <summary>The display.</summary>
    public const int Display = 4;

    /// <summary>The printer.</summary>
    public const int Printer = 8;

    /// <summary>The tamper switch.</summary>
    public const int TamperSwitch = 16;

    /// <summary>The radio or the cable to the network.</summary>
    public const int Network = 32;
}
