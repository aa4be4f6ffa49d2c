using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Serial;
using PosTerminal.Emulator.Twin;
using PosTerminal.Hal.Link;
using PosTerminal.Tests.Host.HostLink;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A twin in this process, behind wires in place of pseudo-terminals, and the rig that a runner holds of it.
/// </summary>
public sealed class TwinRig : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly LinePair _jig = new();
    private readonly LinePair _console = new();
    private readonly Thread _thread;
    private readonly StallWatch _stalls = new(() => DateTime.UtcNow);
    private readonly bool _heedsStalls;

    /// <summary>Begins a twin and its rig.</summary>
    /// <param name="heedsStalls">
    /// False where a case has to fail: that stays a failure however long a busy machine stood still.
    /// </param>
    public TwinRig(
        SabotageKind sabotage = SabotageKind.None, bool isThroughJig = false, bool mayLook = true,
        bool heedsStalls = true)
    {
        // A sabotaged rig has to end in its own class, also on a busy machine.
        _heedsStalls = heedsStalls && sabotage == SabotageKind.None;
        int port = FreePorts.Take();
        string text = TwinText.RigFileOf(
            new TwinOptions(new HostAddress("127.0.0.1", port, null), isThroughJig), $"jig-{port}", $"console-{port}");
        // What a slow board says at its start comes late too.
        bool isSlow = sabotage == SabotageKind.BoardSlow;
        Rig = RigText.Load(isSlow ? text.Replace("boot: 5s", "boot: 60s") : text).Rigs.Single();
        TwinMachine twin = new(
            new TwinOptions(
                new HostAddress("127.0.0.1", port, null), isThroughJig, new Sabotage(sabotage), mayLook),
            new BenchFactory(), _jig.Board, _console.Board);
        _thread = new Thread(() => Run(twin)) { IsBackground = true, Name = "twin" };
        _thread.Start();
    }

    public Rig Rig { get; }

    public string Logs { get; } = Directory.CreateTempSubdirectory("posterminal-rig-").FullName;

    public RigSession Open() => RigSession.Open(Rig, PortOf);

    public IPort PortOf(string name) => name == Rig.JigPort ? _jig.Jig : _console.Jig;

    /// <summary>Plays a scenario as a run does, with its attempts.</summary>
    public CaseResult Play(
        RigSession session, ScenarioCase scenario, IReadOnlyList<QuarantinedCase>? quarantine = null) =>
        Play(session, new RigPlayer(session, quarantine ?? [], Logs, StalledMs), scenario);

    public static CaseResult Play(RigSession session, RigPlayer player, ScenarioCase scenario) =>
        player.Play(scenario, scenario.Name, 1, () => new CaseRunner(session.Factory, Scenario.DayNs).Run(scenario, 1));

    public void Dispose()
    {
        _end.Cancel();
        _thread.Join(5_000);
        _end.Dispose();
        _stalls.Dispose();
        Directory.Delete(Logs, recursive: true);
    }

    private long StalledMs() => _heedsStalls ? _stalls.TakeLongestMs() : 0;

    private void Run(TwinMachine twin)
    {
        using (twin)
        {
            twin.Run(_end.Token);
        }
        _jig.Board.Dispose();
        _console.Board.Dispose();
    }
}
