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
/// <param name="parts">The rig.</param>
/// <param name="options">How the bench is set up.</param>
public sealed class RigBench(RigParts parts, BenchOptions options) : IBench
{
    private const long NsPerMs = 1_000_000;
    private const long SignOnNs = 8_000 * NsPerMs;
    private const long LastLinesNs = 60 * NsPerMs;
    private const long AnswerNs = 500 * NsPerMs;
    private const long LookNs = 1_500 * NsPerMs;

    // At a deadline the lines that have come are still taken; a board that never stops talking is not waited for.
    private const long FloodNs = 200 * NsPerMs;
    private const int MostSettles = 20;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly BoardConsole _console = new(parts.Log);
    private readonly RigHands _hands = new(parts.Jig, options.Seed);
    private readonly BoardDisplay _display = new();

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
    public bool IsSignedOn => parts.Host?.IsSignedOn ?? true;

    /// <inheritdoc/>
    public Action? FrameChanged { get; set; }

    /// <inheritdoc/>
    public SimulatedIssuer Issuer => OwnHost.Issuer;

    /// <inheritdoc/>
    public IssuerLedger Ledger => OwnHost.Issuer.Ledger;

    private RigHost OwnHost => parts.Host ?? throw new InvalidOperationException("this rig has no issuer");

    private bool IsOn => State != "Off";

    /// <inheritdoc/>
    public long PatienceNs(long boundNs) =>
        (long)(boundNs * parts.Rig.Factor) + (parts.Rig.Slack.Ticks * TimeSpan.NanosecondsPerTick);

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
            if (!isLine)
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
        if (IsOn)
        {
            return;
        }
        parts.Jig.Ask("power on");
        _console.PoweringUp();
        long bootNs = parts.Rig.Boot.Ticks * TimeSpan.NanosecondsPerTick;
        if (!RunUntil(() => Events.Count > 0 && State != "Starting", NowNs + bootNs))
        {
            throw new BenchFailure(
                "board-silent", $"no state in {parts.Rig.Boot.TotalSeconds:0.#} s after the supply came");
        }
        RunUntil(() => IsSignedOn, NowNs + SignOnNs);
    }

    /// <inheritdoc/>
    public void PowerDown()
    {
        parts.Jig.Ask("power off");
        RunFor(IsOn ? LastLinesNs : 0);
        _console.PoweredDown();
        parts.Console?.Forget();
        parts.Host?.PowerSwitched();
    }

    /// <summary>Waits until the console is silent: the events of one tick leave it one by one.</summary>
    public void Settle()
    {
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
        RunFor(LastLinesNs);
        if (!IsOn)
        {
            return;
        }
        _console.AskedForState();
        Say('?');
        if (!RunUntil(() => _console.HasSaid, NowNs + PatienceNs(AnswerNs)))
        {
            throw new BenchFailure("board-silent", "no answer to '?'", mayBeTerminal: true);
        }
        RunFor(2 * LastLinesNs);
        _console.Compare();
    }

    /// <summary>
    /// Asks the board what its display shows, until lines and pixels fit together: it tells them one after the other,
    /// and the screen may change meanwhile.
    /// </summary>
    public void Look()
    {
        bool isDone = !IsOn;
        while (!isDone)
        {
            _display.Begin();
            _console.Asked(_display.Take);
            Say('d');
            if (!RunUntil(() => _display.IsWhole, NowNs + PatienceNs(LookNs)))
            {
                throw new BenchFailure("board-silent", "no answer to 'd'", mayBeTerminal: true);
            }
            isDone = _display.Accept(State, parts.Log);
        }
        if (_display.TakeChange())
        {
            FrameChanged?.Invoke();
        }
    }

    /// <inheritdoc/>
    public void Press(KeyPress press) => RunFor(_hands.Press(press, IsOn));

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order) => RunFor(_hands.Swipe(order, IsOn));

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
        parts.Jig.Ask($"case {condition}");
    }

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level)
    {
        level = "";
        return false;
    }

    /// <summary>Takes the supply away; a jig that cannot be reached any more is left alone.</summary>
    public void Dispose()
    {
        try
        {
            parts.Jig.Ask("power off");
        }
        catch (BenchFailure)
        {
            parts.Log.Add("bench", "the supply could not be taken away");
        }
    }

    private void Say(char command)
    {
        if (parts.Console is { } own)
        {
            own.Send($"{command}");
        }
        else
        {
            parts.Jig.Ask($"say {command}");
        }
    }

    private bool TakeLine()
    {
        parts.Jig.Pump();
        string? line = parts.Console is { } own ? own.Next()
            : parts.Jig.TryReadConsole(out string through) ? through : null;
        if (line is not null)
        {
            _console.Take(line, NowNs / NsPerMs);
        }
        return line is not null;
    }
}
