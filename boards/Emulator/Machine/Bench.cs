using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Keys;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Gpio;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>The emulator: a terminal, a keypad with fingers, a slot with cards, a network and an issuer.</summary>
public sealed class Bench : IBench
{
    private const long NsPerMs = 1_000_000;
    private const long LongestStartNs = 2_000 * NsPerMs;
    private static readonly string[] s_dark = ["", "", "", ""];

    private readonly BenchOptions _options;
    private readonly IFileArea _files;
    private readonly EventScheduler _scheduler = new();
    private readonly VirtualBoard _board = new();
    private readonly JournalRecorder _journal = new();
    private readonly SimulatedNetwork _network = new();
    private readonly SimulatedIssuer _issuer;
    private readonly KeyActuator _keys;
    private readonly SwipeLane _lane;
    private readonly SwipeSynthesizer _synthesizer = new();
    private readonly RandomStream _swipeRandom;
    private readonly RandomStream _cipherRandom;
    private readonly Action _tick;
    private VirtualTerminal? _terminal;
    private long _bootNs;
    private long _nextTickNs;

    /// <summary>A bench with the power off, at time 0.</summary>
    public Bench(BenchOptions options)
    {
        _options = options;
        _files = options.DataFolder is null ? Flash : new DirectoryFileArea(options.DataFolder);
        _issuer = new SimulatedIssuer(new PinBlockReader(new AesCipher(), TestKeys.Pin));
        _keys = new KeyActuator(_scheduler, _board, new RandomStream(options.Seed, "bounce"));
        _swipeRandom = new RandomStream(options.Seed, "swipe");
        _cipherRandom = new RandomStream(options.Seed, "cipher");
        _lane = new SwipeLane(_scheduler, _board);
        _lane.Rest();
        _tick = Tick;
    }

    /// <summary>The flash of the board: outlives the power, and can be told to fail. Unused with a folder.</summary>
    public VirtualFlash Flash { get; } = new(new ThrowingSwitch());

    /// <inheritdoc/>
    public long NowNs => _scheduler.NowNs;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Journal => _journal.Entries;

    /// <inheritdoc/>
    public string State =>
        _terminal is null ? "Off" : TerminalStateName.Of(_terminal.Machine.State);

    /// <inheritdoc/>
    public IReadOnlyList<string> Display => _terminal?.Display.Lines ?? s_dark;

    /// <inheritdoc/>
    public IssuerLedger Ledger => _issuer.Ledger;

    /// <inheritdoc/>
    public void RunFor(long durationNs) => RunUntil(() => false, NowNs + durationNs);

    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineNs)
    {
        while (!condition())
        {
            Action? action = _scheduler.Next(deadlineNs);
            _board.NowNs = NowNs;
            if (action is null)
            {
                return condition();
            }
            action();
        }
        return true;
    }

    /// <inheritdoc/>
    public void PowerUp()
    {
        if (_terminal is not null)
        {
            return;
        }
        Compose();
        RunUntil(() => _terminal?.Machine.State != TerminalState.Starting, NowNs + LongestStartNs);
    }

    /// <inheritdoc/>
    public void PowerDown()
    {
        _terminal?.CutPower(_board);
        Flash.PowerDown();
        _terminal = null;
    }

    /// <inheritdoc/>
    public void TypeKeys(string legends)
    {
        foreach (char legend in legends)
        {
            Press(new KeyPress { Legends = [legend] });
        }
    }

    /// <inheritdoc/>
    public void Press(KeyPress press) => RunFor(_keys.Press(press) + KeyActuator.GapNs - NowNs);

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order) =>
        RunFor(_lane.Play(_synthesizer.Make(order, _swipeRandom)) + SwipeLane.HandNs - NowNs);

    /// <inheritdoc/>
    public void SetIssuerAnswer(string answer) => IssuerOrder.Apply(answer, _issuer);

    /// <inheritdoc/>
    public void SetIssuerPin(string pin) => _issuer.Pin = pin;

    /// <inheritdoc/>
    public void SetIssuerLatency(long latencyNs) => _issuer.LatencyNs = latencyNs;

    /// <inheritdoc/>
    public void SetNetwork(string condition) => _network.Condition = NetworkOrder.Parse(condition);

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level)
    {
        bool isKnown = Board.PinNames.TryGetValue(name, out int pin);
        level = isKnown && _board.Level(pin) ? "high" : "low";
        return isKnown;
    }

    private void Compose()
    {
        _bootNs = NowNs;
        Flash.PowerUp();
        TerminalSecurity security = new(new AesCipher(), new HmacCode(), _cipherRandom, TestKeys.Make());
        InProcessLink link = new(_scheduler, _issuer, _network);
        _terminal = new VirtualTerminal(_board, link, new RecordStore(_files), security, _options);
        _journal.Follow(_terminal.Machine.Trace, _bootNs / NsPerMs);
        ScheduleTick(NowNs);
    }

    private void Tick()
    {
        VirtualTerminal? terminal = _terminal;
        if (terminal is null || NowNs != _nextTickNs)
        {
            return;
        }
        try
        {
            terminal.Machine.Tick((NowNs - _bootNs) / NsPerMs);
        }
        catch (PowerCutException)
        {
            _journal.Collect();
            PowerDown();
            return;
        }
        _board.NowNs = NowNs;
        _journal.Collect();
        if (terminal.WantsRestart)
        {
            PowerDown();
            Compose();
            return;
        }
        ScheduleTick(NowNs + (Board.TickMs * NsPerMs));
    }

    // A tick that a former power-up left behind finds another time here and does nothing.
    private void ScheduleTick(long timeNs)
    {
        _nextTickNs = timeNs;
        _scheduler.At(timeNs, _tick);
    }
}
