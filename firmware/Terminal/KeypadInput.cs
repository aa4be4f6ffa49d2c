using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Turns key presses into events, and the keypad's condition into H202.</summary>
public sealed class KeypadInput
{
    // A key counts as stuck when it has been down for 30 s.
    private const int NamelessMs = 40_000;

    private readonly EventInHand _inHand;
    private readonly TickInputs _inputs;
    private readonly IKeypad _keypad;
    private readonly EventRing _events;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private readonly ScreenWriter _screen;
    private long _namelessUntilMs;
    private bool _isLostTold;
    private KeypadCondition _lastCondition = KeypadCondition.Ok;

    /// <summary>An input from the keypad of one terminal.</summary>
    public KeypadInput(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _inputs = parts.Inputs;
        _keypad = parts.Ports.Keypad;
        _events = parts.Events;
        _recorder = parts.Recorder;
        _screen = parts.Screen;
        _reporter = reporter;
    }

    /// <summary>Posts an event for each key that the last scan found.</summary>
    /// <param name="state">Where the terminal stands: a key that may have gone down as part of a secret is not named.
    /// </param>
    public void Poll(TerminalState state)
    {
        if (StatusText.IsSecret(state))
        {
            _namelessUntilMs = _inHand.NowMs + NamelessMs;
        }
        WatchCondition();
        if (state == TerminalState.CheckingPasscode)
        {
            // What is typed ahead belongs to the menu, or to the next passcode.
            return;
        }
        bool hasLost = _keypad.TakeDropped();
        while (_keypad.TryTake(out byte key))
        {
            bool isDigit = key >= '0' && key <= '9';
            hasLost |= !_events.TryPost(isDigit ? TerminalEvent.Digit : EventOf(key), isDigit ? key - '0' : 0);
            EndLost(state);
        }
        if (hasLost)
        {
            ReportLost(state);
        }
    }

    // The last line says so where somebody may type, whatever else it said.
    private void ReportLost(TerminalState state)
    {
        _recorder.Record(TraceKind.KeyDropped, 0, 0);
        _isLostTold = state != TerminalState.Starting && state != TerminalState.OutOfService
            && state != TerminalState.ShowingQr;
        if (_isLostTold)
        {
            _screen.ShowHelp(Prompt.KeyLost);
        }
    }

    // Where a code is typed, a key changes the mask alone.
    private void EndLost(TerminalState state)
    {
        if (_isLostTold && (state == TerminalState.EnteringPasscode || state == TerminalState.EnteringUnlockCode))
        {
            _screen.ShowHelp(Prompt.KeyHelp);
        }
        _isLostTold = false;
    }

    private void WatchCondition()
    {
        KeypadCondition condition = _inputs.Keypad;
        if (condition == _lastCondition)
        {
            return;
        }
        _lastCondition = condition;
        if (condition == KeypadCondition.StuckKey)
        {
            _recorder.Record(TraceKind.KeyStuck, _inHand.NowMs < _namelessUntilMs ? 0 : _keypad.ConditionKey, 0);
        }
        _reporter.SetLasting(FaultCode.H202, HealthWatch.IsBroken(condition));
    }

    private static TerminalEvent EventOf(byte key)
    {
        switch ((char)key)
        {
            case '#': return TerminalEvent.Enter;
            case '*': return TerminalEvent.Cancel;
            case 'A': return TerminalEvent.Service;
            case 'B': return TerminalEvent.Unlock;
            case 'C': return TerminalEvent.Correct;
            default: return TerminalEvent.Function;
        }
    }
}
