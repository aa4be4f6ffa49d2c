namespace PosTerminal.Firmware.Ports;

/// <summary>What a keypad knows of its own health.</summary>
public enum KeypadCondition : byte
{
    /// <summary>Nothing unusual.</summary>
    Ok = 0,

    /// <summary>One key closed for 30 s, or closed since power-up.</summary>
    StuckKey = 1,

    /// <summary>Contacts close that no single finger closes: a rectangle for 2 s, or several keys for 30 s.</summary>
    GhostRows = 2,

    /// <summary>A line is shorted to ground or to another line.</summary>
    LineShorted = 3,

    /// <summary>A row or column has not been seen over many presses of the others: suspicion only.</summary>
    LineOpenSuspected = 4,
}
