namespace PosTerminal.Firmware.Ports;

/// <summary>Shows the four lines of the terminal.</summary>
public interface IDisplay
{
    /// <summary>True when the display does not answer.</summary>
    bool IsFaulty { get; }

    /// <summary>Shows the whole screen; called only when something changed.</summary>
    void Show(TextScreen screen);
}
