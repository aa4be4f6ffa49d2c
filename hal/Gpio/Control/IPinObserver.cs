namespace PosTerminal.Hal.Gpio;

/// <summary>Told of every change of a pin's level, at the time it happens.</summary>
public interface IPinObserver
{
    /// <summary>The pin has a new level.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="level">True for high.</param>
    /// <param name="timeNs">Virtual time of the change in ns.</param>
    void LevelChanged(int pin, bool level, long timeNs);
}
