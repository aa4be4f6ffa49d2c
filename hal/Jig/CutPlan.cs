namespace PosTerminal.Hal.Jig;

/// <summary>
/// A cut of the supply that waits for a word on the board's console: so long after the line that has it, the supply
/// goes, and comes back by itself.
/// </summary>
public sealed class CutPlan
{
    /// <summary>Bytes of the longest word.</summary>
    public const int MostWord = 32;

    /// <summary>Longest time from the line to the cut, and longest time without supply, in us.</summary>
    public const long MostUs = 60_000_000;

    private const long Never = long.MaxValue;

    private readonly byte[] _word = new byte[MostWord];
    private int _length;
    private long _afterUs;
    private long _offUs;
    private bool _isArmed;
    private long _cutUs = Never;
    private long _backUs = Never;

    /// <summary>When something is due next, in us of the jig's clock.</summary>
    public long NextUs => _cutUs < _backUs ? _cutUs : _backUs;

    /// <summary>Begins to wait for a word.</summary>
    /// <param name="bytes">Has it.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="count">Its bytes, at most <see cref="MostWord"/>.</param>
    /// <param name="afterUs">From the line to the cut.</param>
    /// <param name="offUs">How long the supply is away.</param>
    public void Arm(byte[] bytes, int offset, int count, long afterUs, long offUs)
    {
        Disarm();
        for (int i = 0; i < count; i++)
        {
            _word[i] = bytes[offset + i];
        }
        _length = count;
        _afterUs = afterUs;
        _offUs = offUs;
        _isArmed = true;
    }

    /// <summary>Forgets what was planned.</summary>
    public void Disarm()
    {
        _isArmed = false;
        _cutUs = Never;
        _backUs = Never;
    }

    /// <summary>A line of the console has come.</summary>
    public void See(byte[] line, int count, long nowUs)
    {
        for (int i = 0; _isArmed && i + _length <= count; i++)
        {
            if (IsAt(line, count, i))
            {
                _isArmed = false;
                _cutUs = nowUs + _afterUs;
            }
        }
    }

    /// <summary>True once when the supply is to go.</summary>
    public bool TakeCut(long nowUs)
    {
        bool isDue = nowUs >= _cutUs;
        if (isDue)
        {
            _cutUs = Never;
            _backUs = nowUs + _offUs;
        }
        return isDue;
    }

    /// <summary>True once when the supply is to come back.</summary>
    public bool TakeReturn(long nowUs)
    {
        bool isDue = nowUs >= _backUs;
        _backUs = isDue ? Never : _backUs;
        return isDue;
    }

    // Between blanks only: "auth.sent" is not in "auth.sentinel".
    private bool IsAt(byte[] line, int count, int at)
    {
        bool isSame = (at == 0 || line[at - 1] == ' ') && (at + _length == count || line[at + _length] == ' ');
        for (int i = 0; isSame && i < _length; i++)
        {
            isSame = line[at + i] == _word[i];
        }
        return isSame;
    }
}
