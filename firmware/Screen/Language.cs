namespace PosTerminal.Firmware.Screen;

/// <summary>The language of the display.</summary>
public enum Language : byte
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Chinese, simplified.</summary>
    Chinese = 1,
}
