using System;
using System.Diagnostics;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Serial;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Emulator.Twin;

/// <summary>
/// A board and a jig without any hardware: the emulator's terminal in real time with the console of the boards, and the
/// jig's own library with its hands on the emulated pins, each behind a serial line.
/// </summary>
public sealed class TwinMachine : IDisposable
{
    private const long NsPerMs = 1_000_000;
    private const long NsPerUs = 1_000;
    private const long TickNs = 10 * NsPerMs;
    private const int LateMs = 10_000;
    private const long TroubleNs = 1_000 * NsPerMs;

    private readonly PunctualPort _fromRunner;
    private readonly PunctualPort _fromReader;
    private readonly IPort _consolePort;
    private readonly SilentLine _nobody = new();
    private readonly Sabotage _sabotage;
    private readonly TwinBoard _board;
    private readonly JigMachine _jig;
    private TerminalMachine? _machine;
    private SerialConsole? _console;
    private long _nextTickNs;
    private long _upNs;
    private bool _hasRestarted;

    /// <summary>A twin behind two lines.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="factory">Makes its terminal.</param>
    /// <param name="jig">To the runner.</param>
    /// <param name="console">To the runner; unused where the console comes through the jig.</param>
    public TwinMachine(TwinOptions options, IBenchFactory factory, IPort jig, IPort console)
    {
        _sabotage = options.Sabotage ?? new Sabotage(SabotageKind.None);
        LinePair wire = new();
        _fromRunner = new PunctualPort(jig);
        _fromReader = new PunctualPort(options.IsThroughJig ? wire.Board : console);
        IPort outward = _fromReader;
        outward = _sabotage.Kind == SabotageKind.BoardSlow ? new LatePort(outward, LateMs) : outward;
        _consolePort = new SpoiledPort(outward, _sabotage.OfConsole);
        _board = new TwinBoard(bench => factory.Create(bench with
        {
            Host = options.Host,
            MayLook = options.MayLook,
            KeepsDate = true,
        }).Emulated!)
        {
            Changed = _sabotage.BoardChanged,
        };
        PortLine host = new(new SpoiledPort(_fromRunner, _sabotage.OfJig));
        _jig = new JigMachine(host, options.IsThroughJig ? new PortLine(wire.Jig) : _nobody, _board);
    }

    /// <summary>Runs until the cancellation, in real time; a port that is sabotaged away ends it too.</summary>
    public void Run(CancellationToken cancellation)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!cancellation.IsCancellationRequested && !IsGone)
        {
            Fetch();
            RunTo((long)(clock.ElapsedTicks * (1e9 / Stopwatch.Frequency)));
            Thread.Sleep(1);
        }
    }

    /// <summary>Takes in what has come on its lines.</summary>
    public void Fetch()
    {
        _fromRunner.Fetch();
        _fromReader.Fetch();
    }

    /// <summary>Runs up to a time of the twin; what was taken in is read there.</summary>
    public void RunTo(long timeNs)
    {
        do
        {
            long next = Math.Min(Math.Min(timeNs, NextJigNs()), _nextTickNs);
            _board.RunTo(Math.Max(next, _board.NowNs));
            if (_board.NowNs >= timeNs)
            {
                _fromRunner.HandOver();
                _fromReader.HandOver();
            }
            _jig.Tick(_board.NowNs / NsPerUs);
            TickConsole();
            Restart();
        }
        while (_board.NowNs < timeNs);
    }

    /// <inheritdoc/>
    public void Dispose() => _board.Dispose();

    private bool IsGone => _sabotage.Kind == SabotageKind.PortGone && HasRunFor(TroubleNs);

    private bool HasRunFor(long ns) => _machine is not null && _board.NowNs - _upNs > ns;

    private long NextJigNs() => _jig.NextUs == long.MaxValue ? long.MaxValue : _jig.NextUs * NsPerUs;

    // A power-up is a new terminal, and its console begins with the oldest entry of its trace.
    private void TickConsole()
    {
        if (_machine != _board.Bench.Machine)
        {
            _machine = _board.Bench.Machine;
            _console = _machine is null ? null
                : new SerialConsole(_machine, new PortLine(_consolePort), _machine.Screen, Drawn());
            _upNs = _board.NowNs;
        }
        if (_board.NowNs >= _nextTickNs)
        {
            _nextTickNs = _board.NowNs + TickNs;
            Drawn();
            _console?.Tick();
        }
    }

    // The emulator draws when somebody looks, a board when the screen changes.
    private byte[] Drawn() => (byte[])_board.Bench.Frame;

    private void Restart()
    {
        if (_sabotage.Kind == SabotageKind.BoardReboot && !_hasRestarted && HasRunFor(TroubleNs))
        {
            _hasRestarted = true;
            _board.SetPower(false);
            _board.SetPower(true);
        }
    }
}
