namespace PosTerminal.Firmware.Watch;

/// <summary>
/// Tells a level that is low from one that only dips, by two thresholds and a time that low must last.
/// </summary>
public sealed class LevelWatch
{
    private readonly int _setBelow;
    private readonly int _clearFrom;
    private readonly int _holdMs;
    private long _sinceMs;
    private bool _isLow;

    /// <summary>Begins with a level that is not low.</summary>
    /// <param name="setBelow">The level is low once it stays below this.</param>
    /// <param name="clearFrom">The level is no longer low once it stays at this or above.</param>
    /// <param name="holdMs">How long it must stay there, in ms.</param>
    public LevelWatch(int setBelow, int clearFrom, int holdMs)
    {
        _setBelow = setBelow;
        _clearFrom = clearFrom;
        _holdMs = holdMs;
    }

    /// <summary>True while the level is low.</summary>
    public bool IsLow => _isLow;

    /// <summary>Takes a sample.</summary>
    public void Update(int level, long nowMs)
    {
        bool seemsLow = level < (_isLow ? _clearFrom : _setBelow);
        if (seemsLow == _isLow)
        {
            _sinceMs = nowMs;
        }
        else if (nowMs - _sinceMs >= _holdMs)
        {
            _isLow = seemsLow;
            _sinceMs = nowMs;
        }
    }
}
