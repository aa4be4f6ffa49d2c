namespace PosTerminal.Firmware.Card;

/// <summary>Names of the directions, because an enum on the device prints as a number.</summary>
public static class SwipeDirectionName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(SwipeDirection value)
    {
        switch (value)
        {
            case SwipeDirection.Unknown: return "Unknown";
            case SwipeDirection.Forward: return "Forward";
            case SwipeDirection.Backward: return "Backward";
            default: return "?";
        }
    }
}
