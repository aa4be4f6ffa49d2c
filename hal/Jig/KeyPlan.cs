namespace PosTerminal.Hal.Jig;

/// <summary>
/// One way of a contact, down or up, that bounces: it toggles at random intervals and ends as it should. The same seed
/// gives the same bounce.
/// </summary>
public sealed class KeyPlan
{
    /// <summary>Longest bounce, in us.</summary>
    public const int MostBounceUs = 1_000_000;

    private const int ShortestGapUs = 50;
    private const int LongestGapUs = 800;
    private const uint Multiplier = 1_664_525;
    private const uint Increment = 1_013_904_223;

    private uint _state;
    private long _nextUs;
    private long _endUs;
    private bool _isClosed;
    private bool _isUnderWay;
    private bool _level;

    /// <summary>True until it has ended.</summary>
    public bool IsUnderWay => _isUnderWay;

    /// <summary>Level of the contact now.</summary>
    public bool Level => _level;

    /// <summary>When the contact changes next, in us of the jig's clock.</summary>
    public long NextUs => _nextUs < _endUs ? _nextUs : _endUs;

    /// <summary>Begins.</summary>
    /// <param name="startUs">When, in us of the jig's clock.</param>
    /// <param name="bounceUs">How long it bounces.</param>
    /// <param name="seed">Of the intervals.</param>
    /// <param name="isClosed">How it ends.</param>
    public void Begin(long startUs, long bounceUs, long seed, bool isClosed)
    {
        _state = (uint)seed;
        _nextUs = startUs;
        _endUs = startUs + bounceUs;
        _isClosed = isClosed;
        _level = !isClosed;
        _isUnderWay = true;
    }

    /// <summary>Does what is due; true when the level is to be put on the contact.</summary>
    public bool Step(long nowUs)
    {
        if (!_isUnderWay || nowUs < NextUs)
        {
            return false;
        }
        if (_nextUs >= _endUs)
        {
            _level = _isClosed;
            _isUnderWay = false;
            return true;
        }
        _level = !_level;
        _nextUs += Draw();
        return true;
    }

    private int Draw()
    {
        _state = (_state * Multiplier) + Increment;
        return ShortestGapUs + (int)((_state >> 8) % (LongestGapUs - ShortestGapUs));
    }
}
