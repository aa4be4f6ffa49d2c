namespace PosTerminal.Firmware.Service;

/// <summary>Whose passcode was typed.</summary>
public enum OperatorRole : byte
{
    /// <summary>Nobody's.</summary>
    None = 0,

    /// <summary>An operator's: sales and the menu.</summary>
    Operator = 1,

    /// <summary>The supervisor's: allows sales in an unusual place or at an unusual time for an hour.</summary>
    Supervisor = 2,
}
