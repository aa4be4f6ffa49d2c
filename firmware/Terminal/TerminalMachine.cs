using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// The terminal. A board composes it once and calls <see cref="Tick"/> from one thread, every 10 ms or so; nothing else
/// drives it. After the constructor its own code makes nothing but the texts of a redraw, 12 bytes each on the
/// device; what the interpreter and the platform's drivers allocate is theirs.
/// </summary>
public sealed class TerminalMachine : ITerminalView
{
    private readonly TerminalParts _parts;
    private readonly TextScreen _screen;
    private readonly Diagnosis _diagnosis;
    private readonly SaleDiagnosis _saleDiagnosis;
    private readonly FaultReporter _reporter;
    private readonly TransitionEngine _engine;
    private readonly KeypadInput _keypad;
    private readonly ReaderInput _reader;
    private readonly LinkInput _link;
    private readonly FaultWatch _faults;
    private readonly StatusReport _report;
    private bool _hasBegun;

    /// <summary>A terminal that has not ticked yet.</summary>
    /// <param name="ports">The board's devices.</param>
    /// <param name="security">The board's cryptography and keys.</param>
    /// <param name="language">Language of the display.</param>
    public TerminalMachine(TerminalPorts ports, TerminalSecurity security, Language language)
    {
        _screen = new TextScreen();
        _parts = new TerminalParts(ports, security, _screen, language);
        _reporter = new FaultReporter(_parts);
        _diagnosis = new Diagnosis(_parts.Inputs, _parts.Lock, _parts.Integrity, _parts.Journal.State);
        _saleDiagnosis = new SaleDiagnosis(_parts);
        _engine = new TransitionEngine(_parts, _reporter, _diagnosis, _saleDiagnosis);
        _keypad = new KeypadInput(_parts, _reporter);
        _reader = new ReaderInput(_parts, _reporter);
        _link = new LinkInput(_parts);
        _faults = new FaultWatch(_parts, _reporter, _diagnosis);
        _report = new StatusReport(
            _parts.DeviceFlags, _parts.Integrity, _parts.Journal, Trace, _parts.Faults, _parts.Recorder.Log);
    }

    /// <inheritdoc/>
    public TerminalState State => _engine.State;

    /// <inheritdoc/>
    public TraceRing Trace => _parts.Recorder.Trace;

    /// <inheritdoc/>
    public StatusReport Report => _report;

    /// <inheritdoc/>
    public ReversalEngine Reversal => _parts.Reversal;

    /// <inheritdoc/>
    public int FreeMemoryBytes => _parts.Ports.Health.FreeMemoryBytes;

    /// <inheritdoc/>
    public FaultCode FirstCause
    {
        get
        {
            FaultCode cause = _diagnosis.Stopping();
            return cause == FaultCode.None ? _saleDiagnosis.Blocking() : cause;
        }
    }

    /// <summary>The cells and the symbol that the display shows.</summary>
    public TextScreen Screen => _screen;

    /// <inheritdoc/>
    public bool MayLook => _parts.Integrity.Configuration.MayLook;

    /// <summary>Faults that are present now.</summary>
    public ActiveFaults Faults => _parts.Faults;

    /// <summary>The host's time now, seconds since the begin of 2000 in UTC; 0 while no host has told any.</summary>
    public long HostSeconds => _parts.Dates.HostSeconds;

    /// <summary>Reads the devices, handles what happened, and refreshes the display.</summary>
    /// <param name="nowMs">Time since power-up in ms; must not go back.</param>
    public void Tick(long nowMs)
    {
        _parts.InHand.NowMs = nowMs;
        if (_hasBegun)
        {
            Work();
        }
        else
        {
            _parts.Ports.Keypad.Scan(nowMs);
            _hasBegun = _engine.TryBegin();
        }
        Refresh();
    }

    /// <summary>
    /// Makes a failure of the software durable and starts the device anew. Whoever calls <see cref="Tick"/> calls this
    /// when that threw; the next power-up settles the sale that was under way.
    /// </summary>
    public void Fail()
    {
        if (_parts.Journal.IsUsable)
        {
            // Where even this cannot be written, the device starts anew all the same.
            _ = _parts.Journal.TryCrash();
        }
        _parts.Ports.Restart.Restart();
    }

    private void Work()
    {
        ReadDevices();
        _engine.Work();
        _screen.Symbol.Work();
        HandleEvents();
        if (_engine.IsOverdue)
        {
            _engine.Handle(TerminalEvent.Timeout);
        }
    }

    private void ReadDevices()
    {
        TerminalState state = _engine.State;
        bool isIdle = state == TerminalState.Idle;
        _parts.Journal.Tick(_parts.InHand.NowMs, isIdle || state == TerminalState.OutOfService);
        if (!ConsistencyWatch.Holds(_parts.Sale, _parts.Journal.State, state))
        {
            Post(TerminalEvent.Abnormal);
        }
        _parts.Ports.Keypad.Scan(_parts.InHand.NowMs);
        _parts.Inputs.Read(_parts, _parts.InHand.NowMs);
        _keypad.Poll(state);
        _faults.Tick(isIdle);
        WatchService();
        _reader.Poll(state == TerminalState.AwaitingCard);
        _link.Poll(state);
    }

    private void WatchService()
    {
        FaultCode store = _parts.Lock.StoreFault;
        if (store != FaultCode.None)
        {
            _reporter.SetLasting(store, true);
        }
        _parts.Inputs.Stopping = _diagnosis.Stopping();
        if (_parts.Inputs.Stopping != FaultCode.None)
        {
            Post(TerminalEvent.ServiceFailed);
        }
    }

    // A full ring loses the event; the next tick posts it again.
    private void Post(TerminalEvent happened)
    {
        _ = _parts.Events.TryPost(happened, 0);
    }

    private void HandleEvents()
    {
        while (_parts.Events.Count > 0)
        {
            TerminalEvent happened = _parts.Events.Take(out _parts.InHand.Digit);
            _engine.Handle(happened);
        }
        _parts.InHand.Clear();
    }

    private void Refresh()
    {
        if (_screen.IsChanged)
        {
            _parts.Ports.Display.Show(_screen);
            _screen.MarkShown();
        }
    }
}
