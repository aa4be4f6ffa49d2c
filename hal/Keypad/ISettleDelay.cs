namespace PosTerminal.Hal.Keypad;

/// <summary>Waits for lines to settle: a few microseconds, too short for a sleep.</summary>
public interface ISettleDelay
{
    /// <summary>Returns after at least this time.</summary>
    /// <param name="microseconds">1 to 1000.</param>
    void WaitUs(int microseconds);
}
