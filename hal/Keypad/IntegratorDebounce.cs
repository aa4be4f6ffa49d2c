namespace PosTerminal.Hal.Keypad;

/// <summary>
/// One integrator per contact: closed time counts up, open time down, and only a full or an empty one
/// changes the verdict. Bounces of mechanical keys last up to 6.2 ms (Ganssle, 18 switch types).
/// </summary>
public sealed class IntegratorDebounce
{
    /// <summary>How long a contact must read closed to count as closed, and open to count as open, in ms.</summary>
    public const int DebounceMs = 15;

    /// <summary>Longest time that one sample may stand for, in ms: two samples at least must agree.</summary>
    public const int MaxStepMs = 10;

    private readonly byte[] _levelMs;
    private int _stable;
    private bool _isResting = true;

    /// <summary>Begins with all contacts open.</summary>
    /// <param name="contacts">How many, 1 to 31.</param>
    public IntegratorDebounce(int contacts)
    {
        _levelMs = new byte[contacts];
    }

    /// <summary>True while every integrator is empty, so that open samples change nothing.</summary>
    public bool IsResting => _isResting;

    /// <summary>Takes one sample of all contacts.</summary>
    /// <param name="closed">Contacts that read closed.</param>
    /// <param name="elapsedMs">Time since the sample before, in ms.</param>
    /// <returns>Contacts that are closed for certain.</returns>
    public int Update(int closed, int elapsedMs)
    {
        int stepMs = elapsedMs > MaxStepMs ? MaxStepMs : elapsedMs;
        bool resting = true;
        for (int i = 0; i < _levelMs.Length; i++)
        {
            int bit = 1 << i;
            int levelMs = _levelMs[i] + ((closed & bit) != 0 ? stepMs : -stepMs);
            if (levelMs <= 0)
            {
                levelMs = 0;
                _stable &= ~bit;
            }
            else if (levelMs >= DebounceMs)
            {
                levelMs = DebounceMs;
                _stable |= bit;
            }

            _levelMs[i] = (byte)levelMs;
            resting &= levelMs == 0;
        }

        _isResting = resting;
        return _stable;
    }
}
