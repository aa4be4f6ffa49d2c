using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Keys;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>The emulator: a terminal, a keypad with fingers, a slot with cards, a network and an issuer.</summary>
public sealed class Bench : IBench, IDisposable
{
    private const long NsPerMs = 1_000_000;
    private const long RestartNs = 1_000 * NsPerMs;
    private const long LongestStartNs = 2_000 * NsPerMs;

    private readonly BenchOptions _options;
    private readonly BenchParts _parts;
    private readonly EventScheduler _scheduler = new();
    private readonly JournalRecorder _journal = new();
    private readonly HostSide _host;
    private readonly KeyActuator _keys;
    private readonly SwipeLane _lane;
    private readonly SwipeSynthesizer _synthesizer = new();
    private readonly RandomStream _swipeRandom;
    private readonly RandomStream _cipherRandom;
    private readonly Action _tick;
    private VirtualTerminal? _terminal;
    private long _bootNs;
    private long _nextTickNs;
    private long _restartNs = -1;

    /// <summary>A bench with the power off, at time 0.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="parts">What it puts into the terminal; null for the real things.</param>
    /// <param name="issuer">An issuer that other benches ask too; null for one of its own.</param>
    public Bench(BenchOptions options, BenchParts? parts = null, SimulatedIssuer? issuer = null)
    {
        _options = options;
        _parts = parts ?? new BenchParts();
        Device = new SimulatedDevice { Date = options.Date, Deployment = new TestDeployment(options.Profile) };
        SimulatedIssuer asked = issuer ?? SimulatedIssuer.Make();
        asked.Decided += Tell;
        _host = new HostSide(options, _scheduler, asked, _parts);
        TransferSlot = _parts.MakeSlot(options);
        _keys = new KeyActuator(_scheduler, Pins, new RandomStream(options.Seed, "bounce"));
        _swipeRandom = new RandomStream(options.Seed, "swipe");
        _cipherRandom = new RandomStream(options.Seed, "cipher");
        _lane = new SwipeLane(_scheduler, Pins);
        _lane.Rest();
        _tick = Tick;
    }

    /// <summary>Sees all that happens; to be set while the power is off.</summary>
    public BenchObserver? Observer { get; set; }

    /// <summary>Told when the terminal has got its power or lost it.</summary>
    public event Action? PowerSwitched;

    /// <summary>The terminal, null without power.</summary>
    public VirtualTerminal? Terminal => _terminal;

    /// <summary>Time between two ticks in ms; more of it lets hours pass cheaply while nobody is there.</summary>
    public int TickMs { get; set; } = Board.TickMs;

    /// <summary>True when a cut in a write ends whatever waits on this bench with an exception.</summary>
    public bool TellsCuts { get; set; }

    /// <summary>The flash of the board: outlives the power, and can be told to fail. Unused with a folder.</summary>
    public VirtualFlash Flash { get; } = new(new ThrowingSwitch());

    /// <summary>The pins of the board, with or without power.</summary>
    public VirtualBoard Pins { get; } = new();

    /// <summary>The device around the terminal.</summary>
    public SimulatedDevice Device { get; }

    /// <summary>The paper with the block for a standby terminal; another bench's may be put here.</summary>
    public ITransferSlot TransferSlot { get; set; }

    /// <inheritdoc/>
    public string TerminalId => _options.TerminalId;

    /// <inheritdoc/>
    public long NowNs => _scheduler.NowNs;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Journal => _journal.Entries;

    /// <inheritdoc/>
    public string State => _terminal is null ? "Off" : TerminalStateName.Of(_terminal.Machine.State);

    /// <inheritdoc/>
    public IReadOnlyList<string> Display => _terminal?.Display.Lines ?? ["", "", "", ""];

    /// <inheritdoc/>
    public IReadOnlyList<byte> Frame => _terminal?.Display.Frame ?? VirtualDisplay.DarkFrame;

    /// <inheritdoc/>
    public Action? FrameChanged { get; set; }

    /// <inheritdoc/>
    public SimulatedIssuer Issuer => _host.Issuer;

    /// <inheritdoc/>
    public IssuerLedger Ledger => _host.Issuer.Ledger;

    /// <inheritdoc/>
    public IReadOnlyList<string> Report => ReportText.Of(_terminal?.Machine);

    /// <inheritdoc/>
    public void RunFor(long durationNs) => RunUntil(() => false, NowNs + durationNs);

    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineNs)
    {
        while (!condition())
        {
            Action? action = _scheduler.Next(deadlineNs);
            Pins.NowNs = NowNs;
            Observer?.Elapsed();
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
    public void PowerDown() => PowerDown(isInWrite: false);

    private void PowerDown(bool isInWrite)
    {
        if (_terminal is not null)
        {
            Observer?.PoweringDown(isInWrite);
        }
        _restartNs = -1;
        _terminal?.CutPower(Pins);
        _host.Dispose();
        Flash.PowerDown();
        _terminal = null;
        PowerSwitched?.Invoke();
        FrameChanged?.Invoke();
    }

    /// <summary>Drops a connection to a host elsewhere; the bench is not used any more.</summary>
    public void Dispose() => _host.Dispose();

    /// <inheritdoc/>
    public void TypeKeys(string legends)
    {
        foreach (char legend in legends)
        {
            Press(new KeyPress { Legends = [legend] });
        }
    }

    /// <inheritdoc/>
    public void Press(KeyPress press)
    {
        foreach (char legend in press.Motion == KeyMotion.Up ? [] : press.Legends)
        {
            Observer?.Pressing(legend);
        }
        RunFor(_keys.Press(press) - NowNs);
    }

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order)
    {
        SwipeOrder seen = HeadWear.Apply(order, Device.Reader);
        RunFor(_lane.Play(_synthesizer.Make(seen, _swipeRandom)) + SwipeLane.HandNs - NowNs);
        _lane.Block(Device.Reader == ReaderCondition.Blocked);
    }

    /// <inheritdoc/>
    public void SetIssuerAnswer(string answer) => IssuerOrder.Apply(answer, _host.Issuer);

    /// <inheritdoc/>
    public void SetNetwork(string condition) => NetworkOrder.Apply(condition, _host.Network, NowNs);

    /// <inheritdoc/>
    public void SetDevice(string part, string condition)
    {
        DeviceOrder.Apply(part, condition, this);
        _lane.Block(Device.Reader == ReaderCondition.Blocked);
    }

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level)
    {
        bool isKnown = Board.PinNames.TryGetValue(name, out int pin);
        level = isKnown && Pins.Level(pin) ? "high" : "low";
        return isKnown;
    }

    private void Compose()
    {
        _bootNs = NowNs;
        Flash.PowerUp();
        DeviceKeys keys = Device.AreKeysErased ? TestKeys.Erased() : TestKeys.Make(_options.TerminalId);
        TerminalSecurity security = new(new AesCipher(), new HmacCode(), _cipherRandom, keys);
        Language language = _options.Language == "zh" ? Language.Chinese : Language.English;
        IHostLink link = _parts.MakeLink(_host.Connect(security, Observer));
        Device.Restarted();
        _terminal = new VirtualTerminal(
            Pins, link, _parts.MakeStore(Flash, _options), TransferSlot, security, Device, language);
        PowerSwitched?.Invoke();
        _terminal.Display.Shown = FrameChanged;
        _journal.Follow(_terminal.Machine.Trace, _bootNs / NsPerMs);
        Observer?.PoweredUp();
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
            terminal.Tick((NowNs - _bootNs) / NsPerMs);
        }
        catch (PowerCutException)
        {
            EndByCut();
            return;
        }
        Pins.NowNs = NowNs;
        _journal.Collect(Observer);
        if (terminal.WantsRestart)
        {
            PowerDown();
            _restartNs = NowNs + RestartNs;
            _scheduler.At(_restartNs, Restart);
            return;
        }
        ScheduleTick(NowNs + (TickMs * NsPerMs));
    }

    // Somebody may have pulled the plug meanwhile, or put it back.
    private void Restart()
    {
        if (_terminal is null && NowNs == _restartNs)
        {
            Compose();
        }
    }

    private void EndByCut()
    {
        Pins.NowNs = NowNs;
        _journal.Collect(Observer);
        PowerDown(isInWrite: true);
        if (TellsCuts)
        {
            throw new PowerCutException();
        }
    }

    // A shared issuer decides for other terminals too; who sends the reversal of a sale here is no matter.
    private void Tell(HostRequest request, IssuerAnswer answer)
    {
        if (SimulatedIssuer.TerminalOf(request) == _options.TerminalId)
        {
            Observer?.Decided(request, answer);
        }
    }

    // A tick that a former power-up left behind finds another time here and does nothing.
    private void ScheduleTick(long timeNs)
    {
        _nextTickNs = timeNs;
        _scheduler.At(timeNs, _tick);
    }
}
