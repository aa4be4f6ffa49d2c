using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Link;

/// <summary>
/// How long to wait before the next attempt: the longest wait doubles each time, and the wait is drawn between half of
/// it and all of it, so that the terminals of a shop do not come back all at once.
/// </summary>
public sealed class BackOff
{
    /// <summary>Longest first wait in ms.</summary>
    public const int FirstMs = 1_000;

    /// <summary>Longest wait in ms.</summary>
    public const int MostMs = 60_000;

    private readonly IRandom _random;
    private readonly byte[] _drawn = new byte[2];
    private int _longestMs = FirstMs;

    /// <summary>Begins with the first wait.</summary>
    /// <param name="random">Used by the thread of the link only.</param>
    public BackOff(IRandom random)
    {
        _random = random;
    }

    /// <summary>Draws the next wait in ms.</summary>
    public int NextMs()
    {
        _random.Fill(_drawn, 0, _drawn.Length);
        int halfMs = _longestMs / 2;
        int waitMs = halfMs + ((halfMs * ((_drawn[0] << 8) | _drawn[1])) >> 16);
        _longestMs = _longestMs < MostMs / 2 ? _longestMs * 2 : MostMs;
        return waitMs;
    }

    /// <summary>Begins with the first wait again, after a connection that worked.</summary>
    public void Reset() => _longestMs = FirstMs;
}
