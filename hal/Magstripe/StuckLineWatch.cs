namespace PosTerminal.Hal.Magstripe;

/// <summary>Reports once that a line has stayed in a bad state for too long.</summary>
public sealed class StuckLineWatch
{
    /// <summary>Time in ms after which a line is stuck; a card at 5 cm/s takes 1.8 s.</summary>
    public const int StuckMs = 5000;

    private bool _isBad;
    private bool _isReported;
    private long _sinceMs;

    /// <summary>True once, when the state has lasted <see cref="StuckMs"/>.</summary>
    /// <param name="isBad">True while the line is in the bad state.</param>
    /// <param name="nowMs">Terminal time in ms.</param>
    public bool IsBad(bool isBad, long nowMs)
    {
        _sinceMs = isBad && !_isBad ? nowMs : _sinceMs;
        _isReported = _isReported && isBad;
        _isBad = isBad;
        bool isDue = isBad && !_isReported && nowMs - _sinceMs >= StuckMs;
        _isReported = _isReported || isDue;
        return isDue;
    }
}
