using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Runs the table: finds the row, applies its effect, and is the only one that writes the state.</summary>
public sealed class TransitionEngine
{
    private readonly TransitionTable _table = SaleTransitions.Build();
    private readonly TerminalContext _context;
    private readonly TerminalGuards _guards;
    private readonly TerminalEffects _effects;
    private long _deadlineMs;
    private TerminalState _state = TerminalState.Starting;

    /// <summary>An engine in <see cref="TerminalState.Starting"/>.</summary>
    public TransitionEngine(TerminalContext context)
    {
        _context = context;
        _guards = new TerminalGuards(context);
        _effects = new TerminalEffects(context);
    }

    /// <summary>Where the terminal stands.</summary>
    public TerminalState State => _state;

    /// <summary>True when the state's deadline has passed.</summary>
    public bool IsOverdue => _context.NowMs >= _deadlineMs;

    /// <summary>Sets the first deadline.</summary>
    public void Begin()
    {
        _context.Record(TraceKind.PowerUp, 0, 0);
        _context.Screen.ShowTitle(Prompt.Starting);
        PowerUp.Recover(_context);
        SetDeadline();
    }

    /// <summary>Takes one event: at most one row of the table runs.</summary>
    public void Handle(TerminalEvent happened)
    {
        int row = _table.FirstRow(_state, happened);
        while (!_guards.Holds(_table.GuardAt(row)))
        {
            row++;
        }
        Effect effect = _table.EffectAt(row);
        bool isTaken = effect != Effect.Ignore && effect != Effect.Refuse;
        if (isTaken)
        {
            _effects.Apply(effect);
            MoveTo(_table.NextAt(row));
        }
        if (isTaken || happened == TerminalEvent.Timeout)
        {
            SetDeadline();
        }
    }

    private void MoveTo(TerminalState next)
    {
        if (next == _state)
        {
            return;
        }
        _context.Record(TraceKind.State, (long)_state, (long)next);
        _state = next;
    }

    private void SetDeadline()
    {
        _deadlineMs = _state == TerminalState.EnteringPin
            ? _effects.Pin.DeadlineMs
            : _context.NowMs + StateTimeouts.Of(_state);
        if (_state == TerminalState.Authorising && _context.Network.IsSlow)
        {
            _deadlineMs += StateTimeouts.SlowAnswerMs;
        }
    }
}
