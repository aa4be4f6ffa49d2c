namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Times the levels of one line in hardware: the RMT receiver on a board, the virtual one in the emulator.
/// </summary>
public interface IPulseCapture
{
    /// <summary>Throws away what was captured and listens for the next swipe.</summary>
    void Start();

    /// <summary>
    /// Moves a finished burst into <paramref name="durationsUs"/>: how long the line stood still before each
    /// edge, in us, in order, at most 65535 each (an RMT item counts 32767 ticks of 1 or 2 us).
    /// </summary>
    /// <returns>
    /// How many durations there are, 0 when no burst has ended; more than the buffer holds means that the
    /// rest was lost.
    /// </returns>
    int TryTake(ushort[] durationsUs);
}
