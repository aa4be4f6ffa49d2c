using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>An emulated bench: a terminal, a keypad with fingers, a slot with cards, a network, an issuer.</summary>
public sealed class Bench : IEmulatedBench
{
    private const long NsPerMs = 1_000_000;
    private const long RestartNs = 1_000 * NsPerMs;
    private const long LongestStartNs = 2_000 * NsPerMs;

    private readonly BenchOptions _options;
    private readonly EventScheduler _scheduler = new();
    private readonly TraceRecorder _recorder;
    private readonly HostSide _host;
    private readonly KeyActuator _fingers;
    private readonly CardSlot _slot;
    private readonly TerminalMaker _maker;
    private readonly Action _tick;
    private VirtualTerminal? _terminal;
    private long _bootNs;
    private long _nextTickNs;
    private readonly SupplyPlan _supply;

    /// <summary>A bench with the power off, at time 0.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="parts">What it puts into the terminal; null for the real things.</param>
    /// <param name="issuer">An issuer that other benches ask too; null for one of its own.</param>
    public Bench(BenchOptions options, BenchParts? parts = null, SimulatedIssuer? issuer = null)
    {
        _options = options;
        _recorder = new TraceRecorder(options.MostEvents);
        parts ??= new BenchParts();
        StorageFaults = new StorageFaults(Flash);
        Device = DeviceMaker.Make(options);
        SimulatedIssuer asked = issuer ?? parts.MakeIssuer();
        asked.Decided += Tell;
        asked.Forgotten += () => Observer?.Forgot();
        _host = new HostSide(options, _scheduler, asked, parts);
        TransferSlot = parts.MakeSlot(options);
        _fingers = new KeyActuator(_scheduler, Pins, new RandomStream(options.Seed, "bounce"));
        _maker = new TerminalMaker(options, parts, Device, _host);
        _slot = new CardSlot(_scheduler, Pins, Device, new RandomStream(options.Seed, "swipe"));
        _supply = new SupplyPlan(_scheduler, _recorder.Events, PowerDown, Start);
        _tick = Tick;
    }

    /// <inheritdoc/>
    public BenchObserver? Observer { get; set; }

    /// <inheritdoc/>
    public event Action? PowerSwitched;

    /// <inheritdoc/>
    public TerminalMachine? Machine => _terminal?.Machine;

    /// <inheritdoc/>
    public bool IsSignedOn => _terminal is { } terminal && terminal.Link.IsSignedOn;

    /// <inheritdoc/>
    IEmulatedBench? IBench.Emulated => this;

    /// <inheritdoc/>
    public int TickMs { get; set; } = Board.TickMs;

    /// <inheritdoc/>
    public bool TellsCuts { get; set; }

    /// <inheritdoc/>
    public VirtualFlash Flash { get; } = new(new ThrowingSwitch());

    /// <inheritdoc/>
    public StorageFaults StorageFaults { get; }

    /// <inheritdoc/>
    public string Network => _host.Network.Order;

    /// <inheritdoc/>
    public HostGroup Hosts => _host.Hosts;

    /// <inheritdoc/>
    public VirtualBoard Pins { get; } = new();

    /// <inheritdoc/>
    public SimulatedDevice Device { get; }

    /// <summary>The paper with the block for a standby terminal; another bench's may be put here.</summary>
    public ITransferSlot TransferSlot { get; set; }

    /// <inheritdoc/>
    public string TerminalId => _options.TerminalId;

    /// <inheritdoc/>
    public long NowNs => _scheduler.NowNs;

    /// <inheritdoc/>
    public IReadOnlyList<TraceEvent> Events => _recorder.Events;

    /// <inheritdoc/>
    public string State => _terminal is null ? IBench.Off : TerminalStateName.Of(_terminal.Machine.State);

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
    public IReadOnlyList<string> Report => ReportText.Of(Machine);

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
        Start();
        RunUntil(() => _terminal?.Machine.State != TerminalState.Starting, NowNs + LongestStartNs);
    }

    /// <inheritdoc/>
    public void PowerDown() => PowerDown(isInWrite: false);

    private void PowerDown(bool isInWrite)
    {
        BenchObserver? told = _terminal is null ? null : Observer;
        told?.PoweringDown(isInWrite);
        _supply.Forget();
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
    public void TypeKeys(string legends) =>
        Array.ForEach(legends.ToCharArray(), legend => Press(new KeyPress { Legends = [legend] }));

    /// <inheritdoc/>
    public void Press(KeyPress press)
    {
        foreach (char legend in press.Motion == KeyMotion.Up ? [] : press.Legends)
        {
            Observer?.Pressing(legend);
        }
        RunFor(_fingers.Press(press) - NowNs);
    }

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order)
    {
        RunFor(_slot.Pass(order) - NowNs);
        _slot.Look();
    }

    /// <inheritdoc/>
    public void SetIssuerAnswer(string answer) => IssuerOrder.Apply(answer, _host.Issuer);

    /// <inheritdoc/>
    public void SetNetwork(string condition) => NetworkOrder.Apply(condition, _host.Network, NowNs);

    /// <inheritdoc/>
    public void SetDevice(string part, string condition)
    {
        DeviceOrder.Apply(part, condition, this);
        _slot.Look();
    }

    /// <inheritdoc/>
    public IInvariantWatch Watch(IReadOnlyCollection<string> names) => InvariantWatch.On(this, names);

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level)
    {
        bool isKnown = Board.PinNames.TryGetValue(name, out int pin);
        level = isKnown && Pins.Level(pin) ? "high" : "low";
        return isKnown;
    }

    /// <inheritdoc/>
    public void ArmCut(string name, long afterNs, long offNs) => _supply.Arm(name, afterNs, offNs);

    /// <inheritdoc/>
    public int ArmedCutsCome => _supply.CutsCome;

    private void Start()
    {
        if (_terminal is not null)
        {
            return;
        }
        _bootNs = NowNs;
        Flash.PowerUp();
        _terminal = _maker.Make(Pins, Flash, TransferSlot, Observer);
        PowerSwitched?.Invoke();
        _terminal.Display.Shown = FrameChanged + (Observer is null ? null : new Action(Observer.Shown));
        _recorder.Follow(_terminal.Machine.Trace, _bootNs / NsPerMs);
        Observer?.PoweredUp();
        ScheduleTick(NowNs);
    }

    private void Tick()
    {
        if (_terminal is not { } terminal || NowNs != _nextTickNs)
        {
            return;
        }
        try
        {
            terminal.Tick((NowNs - _bootNs) / NsPerMs);
            _host.Tell(terminal.Machine);
        }
        catch (PowerCutException)
        {
            EndByCut();
            return;
        }
        Pins.NowNs = NowNs;
        _recorder.Collect(Observer);
        _supply.See();
        if (terminal.WantsRestart)
        {
            _supply.Cycle(RestartNs);
            return;
        }
        ScheduleTick(NowNs + (TickMs * NsPerMs));
    }

    /// <inheritdoc/>
    public void EndByCut()
    {
        Pins.NowNs = NowNs;
        _recorder.Collect(Observer);
        PowerDown(isInWrite: true);
        if (TellsCuts)
        {
            throw new PowerCutException();
        }
    }

    // A shared issuer decides about the sales of other terminals too: those are not told here.
    private void Tell(HostRequest request, IssuerAnswer answer) =>
        (SimulatedIssuer.SellerOf(request) == _options.TerminalId ? Observer : null)?.Decided(request, answer);

    // A tick that was scheduled before the power went sees that another one is expected, and does nothing.
    private void ScheduleTick(long timeNs)
    {
        _nextTickNs = timeNs;
        _scheduler.At(timeNs, _tick);
    }
}
