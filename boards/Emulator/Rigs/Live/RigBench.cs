using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>A board on a bench: a jig plays the customer, the console tells what the terminal does, time is real.
/// </summary>
public sealed class RigBench : IBench
{
    private const long NsPerUs = 1_000;
    private const long NsPerMs = 1_000_000;
    private const long SignOnNs = 8_000 * NsPerMs;
    private const long LastLinesNs = 60 * NsPerMs;
    private const long AnswerNs = 500 * NsPerMs;
    private const long LookNs = 1_500 * NsPerMs;

    // At a deadline the lines that have come are still taken; a board that never stops talking is not waited for.
    private const long FloodNs = 200 * NsPerMs;
    private const int MostSettles = 20;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly BoardConsole _console;
    private readonly RigLines _lines;
    private readonly RigParts _parts;
    private readonly RigHands _hands;
    private readonly DisplayReader _reader;
    private readonly BoardDisplay _display;
    private long _lookDueNs = long.MaxValue;
    private bool _isAsking;
    private bool _isStarting;

    /// <summary>A bench without supply.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="options">How the bench is set up.</param>
    public RigBench(RigParts rig, BenchOptions options)
    {
        _parts = rig;
        _console = new BoardConsole(rig.Log);
        _lines = new RigLines(rig, _console) { Switched = Switched };
        _hands = new RigHands(rig.Jig, options.Seed);
        _reader = new DisplayReader(_lines, _console, rig.Log);
        _display = _reader.Display;
    }

    /// <inheritdoc/>
    public string TerminalId => TestKeys.TerminalId;

    /// <inheritdoc/>
    public long NowNs => (long)(_clock.ElapsedTicks * (1e9 / Stopwatch.Frequency));

    /// <inheritdoc/>
    public IReadOnlyList<TraceEvent> Events => _console.Events;

    /// <inheritdoc/>
    public string State => _console.State;

    /// <inheritdoc/>
    public IReadOnlyList<string> Display => IsOn ? _display.Lines : BoardDisplay.Dark;

    /// <inheritdoc/>
    public IReadOnlyList<byte> Frame => _display.Frame;

    /// <inheritdoc/>
    public string? FrameCrc => _display.Crc;

    /// <inheritdoc/>
    public bool IsSignedOn => _parts.Host?.IsSignedOn ?? true;

    /// <summary>Where somebody listens, the display is also looked at whenever the console falls silent.</summary>
    public Action? FrameChanged { get; set; }

    /// <inheritdoc/>
    public SimulatedIssuer Issuer => OwnHost.Issuer;

    /// <inheritdoc/>
    public IssuerLedger Ledger => OwnHost.Issuer.Ledger;

    private RigHost OwnHost => _parts.Host ?? throw new InvalidOperationException("this rig has no issuer");

    private bool IsOn => State != IBench.Off;

    /// <inheritdoc/>
    public long PatienceNs(long boundNs) =>
        (long)(boundNs * _parts.Rig.Factor) + (_parts.Rig.Slack.Ticks * TimeSpan.NanosecondsPerTick);

    /// <inheritdoc/>
    public void RunFor(long durationNs) => RunUntil(() => false, NowNs + durationNs);

    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineNs)
    {
        while (!condition())
        {
            bool isLine = TakeLine();
            long overNs = NowNs - deadlineNs;
            if (overNs >= 0 && (!isLine || overNs > FloodNs))
            {
                return condition();
            }
            if (!isLine && !LookIfDue())
            {
                Thread.Sleep(1);
            }
        }
        return true;
    }

    /// <summary>
    /// Switches on and returns when the board has started, and when the issuer has answered its sign-on: in virtual
    /// time that is over before anybody can press a key.
    /// </summary>
    public void PowerUp()
    {
        if (!IsOn)
        {
            _parts.Jig.Ask("power on");
            Switched(true);
        }
        AwaitStart();
    }

    private void Switched(bool isOn)
    {
        _isStarting = isOn;
        if (isOn)
        {
            _console.PoweringUp();
            return;
        }
        _console.PoweredDown();
        _parts.Console?.Forget();
        _parts.Host?.PowerSwitched();
    }

    private void AwaitStart()
    {
        if (!_isStarting)
        {
            return;
        }
        _isStarting = false;
        long bootNs = _parts.Rig.Boot.Ticks * TimeSpan.NanosecondsPerTick;
        if (!RunUntil(() => _console.IsUp && State != "Starting", NowNs + bootNs))
        {
            throw new BenchFailure(
                "board-silent", $"no state in {_parts.Rig.Boot.TotalSeconds:0.#} s after the supply came");
        }
        RunUntil(() => IsSignedOn, NowNs + SignOnNs);
    }

    /// <inheritdoc/>
    public void PowerDown()
    {
        _parts.Jig.Ask("power off");
        RunFor(IsOn ? LastLinesNs : 0);
        Switched(false);
    }

    /// <summary>The jig does it by itself, as a request would come too late; it counts from the event's line.</summary>
    public void ArmCut(string name, long afterNs, long offNs) =>
        _parts.Jig.Ask($"cut arm on={name} after={afterNs / NsPerUs} off={offNs / NsPerUs}");

    /// <inheritdoc/>
    public int ArmedCutsCome => _lines.CutsCome;

    /// <summary>
    /// Waits until the console is silent: the events of one tick leave it one by one. After a cut that was armed it
    /// waits for the start too.
    /// </summary>
    public void Settle()
    {
        AwaitStart();
        int before = -1;
        for (int i = 0; i < MostSettles && IsOn && Events.Count != before; i++)
        {
            before = Events.Count;
            RunFor(LastLinesNs);
        }
    }

    /// <inheritdoc/>
    public void AllowRestart() => _console.AllowRestart();

    /// <inheritdoc/>
    public void TypeKeys(string legends) =>
        Array.ForEach(legends.ToCharArray(), legend => Press(new KeyPress { Legends = [legend] }));

    /// <summary>
    /// Takes the lines that are still on their way, and asks the board for its state: where it is another than the
    /// events have told, a line was lost. A board that does not answer may hang.
    /// </summary>
    public void TakeLast()
    {
        AwaitStart();
        RunFor(LastLinesNs);
        if (!IsOn)
        {
            return;
        }
        _isAsking = true;
        _console.AskedForState();
        _lines.Say('?');
        if (!RunUntil(() => _console.HasSaid, NowNs + PatienceNs(AnswerNs)))
        {
            throw new BenchFailure("board-silent", "no answer to '?'", mayBeTerminal: true);
        }
        RunFor(2 * LastLinesNs);
        _isAsking = false;
        _console.Compare();
    }

    /// <inheritdoc/>
    public void Look()
    {
        _isAsking = true;
        _reader.Read(condition => RunUntil(condition, NowNs + PatienceNs(LookNs)));
        _isAsking = false;
        _lookDueNs = long.MaxValue;
        if (_display.TakeChange())
        {
            FrameChanged?.Invoke();
        }
    }

    /// <inheritdoc/>
    public void Press(KeyPress press) => RunAfter(_hands.Press(press, IsOn));

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order) => RunAfter(_hands.Swipe(order, IsOn));

    /// <inheritdoc/>
    public bool Shows(byte[] picture) => _display.Shows(picture);

    /// <inheritdoc/>
    public void SetIssuerAnswer(string answer) => IssuerOrder.Apply(answer, OwnHost.Issuer);

    /// <inheritdoc/>
    public void SetNetwork(string condition) => OwnHost.Network.Set(condition);

    /// <inheritdoc/>
    public void SetDevice(string part, string condition)
    {
        if (part != Feature.Tamper)
        {
            throw new NotSupportedException($"no jig can do '{part}: {condition}'");
        }
        _parts.Jig.Ask($"case {condition}");
    }

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level) => _parts.Jig.TryReadPin(name, out level);

    /// <summary>Takes the supply away; a jig that cannot be reached any more is left alone.</summary>
    public void Dispose()
    {
        try
        {
            _parts.Jig.Ask("power off");
        }
        catch (BenchFailure)
        {
            _parts.Log.Add("bench", "the supply could not be taken away");
        }
    }

    private bool TakeLine()
    {
        bool isAny = _lines.Take(NowNs / NsPerMs);
        if (isAny)
        {
            WantLook();
        }
        return isAny;
    }

    private void RunAfter(long durationNs)
    {
        WantLook();
        RunFor(durationNs);
    }

    private void WantLook() => _lookDueNs = FrameChanged is null ? long.MaxValue : NowNs + LastLinesNs;

    private bool LookIfDue()
    {
        bool isDue = NowNs >= _lookDueNs && !_isAsking;
        if (isDue)
        {
            Look();
        }
        return isDue;
    }
}
