using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// The terminal. A board composes it once and calls <see cref="Tick"/> from one thread, every 10 ms or so;
/// nothing else drives it, and after the constructor it allocates nothing.
/// </summary>
public sealed class TerminalMachine
{
    private readonly TerminalContext _context;
    private readonly TransitionEngine _engine;
    private readonly TerminalInputs _inputs;
    private bool _hasBegun;
    private readonly TextScreen _screen;
    private readonly StatusReport _report;

    /// <summary>A terminal that has not ticked yet.</summary>
    /// <param name="ports">The board's devices.</param>
    /// <param name="security">The board's cryptography and keys.</param>
    /// <param name="language">Language of the display.</param>
    public TerminalMachine(TerminalPorts ports, TerminalSecurity security, Language language)
    {
        _screen = new TextScreen();
        _context = new TerminalContext(ports, security, _screen, language);
        _engine = new TransitionEngine(_context);
        _inputs = new TerminalInputs(_context);
        _report = new StatusReport(_context);
    }

    /// <summary>Where the terminal stands.</summary>
    public TerminalState State => _engine.State;

    /// <summary>What the display shows.</summary>
    public TextScreen Screen => _screen;

    /// <summary>What happened lately.</summary>
    public TraceRing Trace => _context.Trace;

    /// <summary>Lasting faults that are present.</summary>
    public ActiveFaults Faults => _context.Faults;

    /// <summary>The state of the terminal as bytes.</summary>
    public StatusReport Report => _report;

    internal TerminalContext Context => _context;

    /// <summary>Reads the devices, handles what happened, and refreshes the display.</summary>
    /// <param name="nowMs">Time since power-up in ms; must not go back.</param>
    public void Tick(long nowMs)
    {
        _context.NowMs = nowMs;
        if (!_hasBegun)
        {
            _hasBegun = true;
            _engine.Begin();
        }
        _inputs.Poll(_engine.State);
        HandleEvents();
        if (_engine.IsOverdue)
        {
            _engine.Handle(TerminalEvent.Timeout);
        }
        Refresh();
    }

    /// <summary>
    /// To be called by whoever calls <see cref="Tick"/> when that threw: makes the failure durable and starts the
    /// device anew. What was under way is settled at the next power-up.
    /// </summary>
    public void Fail()
    {
        if (_context.Journal.IsUsable)
        {
            _context.Journal.TryCrash();
        }
        _context.Ports.Restart.Restart();
    }

    private void HandleEvents()
    {
        while (_context.Events.Count > 0)
        {
            TerminalEvent happened = _context.Events.Take(out _context.Digit);
            _engine.Handle(happened);
        }
        _context.Digit = 0;
        _context.Swipe.Clear();
    }

    private void Refresh()
    {
        if (_screen.IsChanged)
        {
            _context.Ports.Display.Show(_screen);
            _screen.MarkShown();
        }
    }
}
