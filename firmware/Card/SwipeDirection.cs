namespace PosTerminal.Firmware.Card;

/// <summary>Which way the card went.</summary>
public enum SwipeDirection : byte
{
    /// <summary>Not known, because nothing was decoded.</summary>
    Unknown = 0,

    /// <summary>Start sentinel first.</summary>
    Forward = 1,

    /// <summary>End sentinel first.</summary>
    Backward = 2,
}
