using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Runs the table: finds the row, applies its effect, and is the only one that writes the state.</summary>
public sealed class TransitionEngine
{
    private readonly TransitionTable _table = SaleTransitions.Build();
    private readonly EventInHand _inHand;
    private readonly Journal _journal;
    private readonly Recorder _recorder;
    private readonly ScreenWriter _screen;
    private readonly NetworkWatch _network;
    private readonly TerminalGuards _guards;
    private readonly TerminalEffects _effects;
    private long _deadlineMs;
    private TerminalState _state = TerminalState.Starting;

    /// <summary>An engine in <see cref="TerminalState.Starting"/>.</summary>
    public TransitionEngine(
        TerminalParts parts, FaultReporter reporter, Diagnosis diagnosis, SaleDiagnosis saleDiagnosis)
    {
        _inHand = parts.InHand;
        _journal = parts.Journal;
        _recorder = parts.Recorder;
        _screen = parts.Screen;
        _network = parts.Network;
        CardRefusal refusal = new CardRefusal(parts.Integrity.Configuration, parts.Inputs, parts.Journal);
        _guards = new TerminalGuards(parts, reporter, diagnosis, saleDiagnosis, refusal);
        _effects = new TerminalEffects(parts, reporter, diagnosis);
    }

    /// <summary>Where the terminal stands.</summary>
    public TerminalState State => _state;

    /// <summary>True when the state's deadline has passed.</summary>
    public bool IsOverdue => _inHand.NowMs >= _deadlineMs;

    /// <summary>
    /// Shows STARTING and reads a slice of the journal; false while there is more. Then settles what a power cut left,
    /// and sets the first deadline.
    /// </summary>
    public bool TryBegin()
    {
        _screen.ShowTitle(Prompt.Starting);
        if (_journal.Open() == StoreCondition.Closed)
        {
            return false;
        }
        _recorder.Record(TraceKind.PowerUp, 0, 0);
        _effects.PowerUp.Recover();
        SetDeadline();
        return true;
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

    /// <summary>Goes on with what takes longer than a tick; a state that was left ends it.</summary>
    public void Work() => _effects.Work(_state);

    private void MoveTo(TerminalState next)
    {
        if (next == _state)
        {
            return;
        }
        _recorder.Record(TraceKind.State, (long)_state, (long)next);
        _state = next;
    }

    private void SetDeadline()
    {
        _deadlineMs = _state == TerminalState.EnteringPin
            ? _effects.Pin.DeadlineMs
            : _inHand.NowMs + StateTimeouts.Of(_state);
        if (_state == TerminalState.Authorising && _network.IsSlow)
        {
            _deadlineMs += StateTimeouts.SlowAnswerMs;
        }
        else if (_state == TerminalState.Starting && _inHand.NowMs >= StateTimeouts.StartingMs)
        {
            _deadlineMs = _inHand.NowMs + StateTimeouts.SignOnLookMs;
        }
    }
}
