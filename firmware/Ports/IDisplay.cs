namespace PosTerminal.Firmware.Ports;

/// <summary>Where the terminal's four lines go.</summary>
public interface IDisplay
{
    /// <summary>True when the display does not answer.</summary>
    bool IsFaulty { get; }

    /// <summary>Shows the whole screen; called only when something changed.</summary>
    void Show(TextScreen screen);
}
