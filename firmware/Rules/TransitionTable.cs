namespace PosTerminal.Firmware.Rules;

/// <summary>
/// The rows of the machine, packed into bytes. A pair of state and event may have several rows: they stand in
/// order, all but the last with a guard, and the first whose guard holds is taken.
/// </summary>
public sealed class TransitionTable
{
    /// <summary>Number of states.</summary>
    public const int StateCount = (int)TerminalState.ConfirmingRepeat + 1;

    /// <summary>Number of events.</summary>
    public const int EventCount = (int)TerminalEvent.Abnormal + 1;

    private const int NoRow = -1;
    private const int MaximumRowCount = 340;

    private readonly short[] _firstRow = new short[StateCount * EventCount];
    private readonly byte[] _guard = new byte[MaximumRowCount];
    private readonly byte[] _effect = new byte[MaximumRowCount];
    private readonly byte[] _next = new byte[MaximumRowCount];
    private int _rowCount;
    private TerminalState _from;

    /// <summary>Makes an empty table.</summary>
    public TransitionTable()
    {
        for (int i = 0; i < _firstRow.Length; i++)
        {
            _firstRow[i] = NoRow;
        }
    }

    /// <summary>Number of rows in the table.</summary>
    public int RowCount => _rowCount;

    /// <summary>Names the state that the rows added next belong to.</summary>
    public void From(TerminalState state) => _from = state;

    /// <summary>Adds a row; the rows of one pair must follow each other.</summary>
    public void Add(TerminalEvent happened, Guard guard, Effect effect, TerminalState next)
    {
        int pair = PairOf(_from, happened);
        if (_firstRow[pair] == NoRow)
        {
            _firstRow[pair] = (short)_rowCount;
        }
        _guard[_rowCount] = (byte)guard;
        _effect[_rowCount] = (byte)effect;
        _next[_rowCount] = (byte)next;
        _rowCount++;
    }

    /// <summary>Adds a row without a guard.</summary>
    public void On(TerminalEvent happened, Effect effect, TerminalState next) =>
        Add(happened, Guard.None, effect, next);

    /// <summary>Adds a row that refuses the event.</summary>
    public void Refuse(TerminalEvent happened) => On(happened, Effect.Refuse, _from);

    /// <summary>Adds a row that ignores the event.</summary>
    public void Ignore(TerminalEvent happened) => On(happened, Effect.Ignore, _from);

    /// <summary>Refuses the events from the first to the last, in the order of <see cref="TerminalEvent"/>.</summary>
    public void RefuseRange(TerminalEvent first, TerminalEvent last)
    {
        for (; first <= last; first++)
        {
            Refuse(first);
        }
    }

    /// <summary>Ignores the events from the first to the last, in the order of <see cref="TerminalEvent"/>.</summary>
    public void IgnoreRange(TerminalEvent first, TerminalEvent last)
    {
        for (; first <= last; first++)
        {
            Ignore(first);
        }
    }

    /// <summary>First row of a pair, -1 when the pair is missing (a test forbids that).</summary>
    public int FirstRow(TerminalState state, TerminalEvent happened) =>
        _firstRow[PairOf(state, happened)];

    /// <summary>Guard of a row.</summary>
    public Guard GuardAt(int row) => (Guard)_guard[row];

    /// <summary>Effect of a row.</summary>
    public Effect EffectAt(int row) => (Effect)_effect[row];

    /// <summary>State that a row leads to.</summary>
    public TerminalState NextAt(int row) => (TerminalState)_next[row];

    private static int PairOf(TerminalState state, TerminalEvent happened) =>
        ((int)state * EventCount) + (int)happened;
}
