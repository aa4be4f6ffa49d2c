namespace PosTerminal.Hal.Jig;

/// <summary>
/// The fingers: contacts that go down and come up by plan, several at a time, and all of them up again whatever the
/// host forgets.
/// </summary>
public sealed class HandPlan
{
    /// <summary>Most contacts that move or are down at a time.</summary>
    public const int Capacity = 8;

    /// <summary>Longest time that a contact stays down, in us.</summary>
    public const long MostDownUs = 60_000_000;

    private const long Never = long.MaxValue;

    private readonly IJigBoard _board;
    private readonly KeyPlan[] _moves = new KeyPlan[Capacity];
    private readonly int[] _rows = new int[Capacity];
    private readonly int[] _columns = new int[Capacity];
    private readonly long[] _bounceUs = new long[Capacity];
    private readonly long[] _seeds = new long[Capacity];
    private readonly long[] _upUs = new long[Capacity];
    private readonly bool[] _isUsed = new bool[Capacity];

    /// <summary>Fingers on the keypad of a board.</summary>
    public HandPlan(IJigBoard board)
    {
        _board = board;
        for (int i = 0; i < Capacity; i++)
        {
            _moves[i] = new KeyPlan();
        }
    }

    /// <summary>True while any contact is down or moves.</summary>
    public bool IsBusy
    {
        get
        {
            for (int i = 0; i < Capacity; i++)
            {
                if (_isUsed[i])
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>When something is due next, in us of the jig's clock.</summary>
    public long NextUs
    {
        get
        {
            long next = Never;
            for (int i = 0; i < Capacity; i++)
            {
                long due = !_isUsed[i] ? Never : _moves[i].IsUnderWay ? _moves[i].NextUs : _upUs[i];
                next = due < next ? due : next;
            }
            return next;
        }
    }

    /// <summary>A contact goes down; false when no finger is free or one is on it.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="nowUs">When.</param>
    /// <param name="downUs">How long it stays.</param>
    /// <param name="bounceUs">How long it bounces at either end.</param>
    /// <param name="seed">Of the bounce.</param>
    public bool TryPress(int row, int column, long nowUs, long downUs, long bounceUs, long seed)
    {
        int free = Find(false, row, column);
        if (free < 0 || Find(true, row, column) >= 0)
        {
            return false;
        }
        _isUsed[free] = true;
        _rows[free] = row;
        _columns[free] = column;
        _bounceUs[free] = bounceUs;
        _seeds[free] = seed;
        _upUs[free] = nowUs + downUs;
        _moves[free].Begin(nowUs, bounceUs, seed, true);
        return true;
    }

    /// <summary>A contact that is down comes up; false when it is not down.</summary>
    public bool TryRelease(int row, int column, long nowUs)
    {
        int held = Find(true, row, column);
        if (held < 0)
        {
            return false;
        }
        _upUs[held] = nowUs;
        return true;
    }

    /// <summary>Does what is due.</summary>
    public void Step(long nowUs)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (_isUsed[i])
            {
                Step(i, nowUs);
            }
        }
    }

    /// <summary>All contacts are open at once; true when any was not.</summary>
    public bool LetGo()
    {
        bool wasBusy = IsBusy;
        for (int i = 0; i < Capacity; i++)
        {
            if (_isUsed[i])
            {
                _board.SetContact(_rows[i], _columns[i], false);
                _isUsed[i] = false;
            }
        }
        return wasBusy;
    }

    private void Step(int i, long nowUs)
    {
        while (_moves[i].Step(nowUs))
        {
            _board.SetContact(_rows[i], _columns[i], _moves[i].Level);
        }
        if (_upUs[i] == Never)
        {
            _isUsed[i] = _moves[i].IsUnderWay;
            return;
        }
        if (_moves[i].IsUnderWay || nowUs < _upUs[i])
        {
            return;
        }
        _moves[i].Begin(_upUs[i], _bounceUs[i], _seeds[i] + 1, false);
        _upUs[i] = Never;
        Step(i, nowUs);
    }

    private int Find(bool isUsed, int row, int column)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (_isUsed[i] == isUsed && (!isUsed || (_rows[i] == row && _columns[i] == column)))
            {
                return i;
            }
        }
        return -1;
    }
}
