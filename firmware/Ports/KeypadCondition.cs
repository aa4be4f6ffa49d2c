namespace PosTerminal.Firmware.Ports;

/// <summary>State of the hardware of a keypad.</summary>
public enum KeypadCondition : byte
{
    /// <summary>Nothing unusual.</summary>
    Ok = 0,

    /// <summary>One key has been closed for 30 s, or since power-up.</summary>
    StuckKey = 1,

    /// <summary>Contacts close that no single finger closes: a rectangle for 2 s, or several keys for 30 s.</summary>
    GhostRows = 2,

    /// <summary>A line is shorted to ground or to another line.</summary>
    LineShorted = 3,

    /// <summary>Over many presses no key of a row or column was used: a line may be broken.</summary>
    LineOpenSuspected = 4,
}
