using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Scenarios.Running;

/// <summary>Shows the display and the events as they come, at the speed of the real terminal.</summary>
public sealed class Watcher(TextWriter output, Action<TimeSpan>? sleep = null)
{
    private readonly Action<TimeSpan> _sleep = sleep ?? Thread.Sleep;
    private readonly Stopwatch _real = Stopwatch.StartNew();
    private long _startNs = -1;
    private int _shownCount;
    private string _shown = "";

    /// <summary>Shows what is new and waits until real time has caught up.</summary>
    public void Look(IBench bench)
    {
        Begin(bench);
        for (; _shownCount < bench.Events.Count; _shownCount++)
        {
            output.WriteLine($"  {EventText.Line(bench.Events[_shownCount])}");
        }
        string frame = DisplayFrame.Of(bench.Display);
        if (frame != _shown && (_shown.Length > 0 || bench.Display.Any(line => line.Length > 0)))
        {
            _shown = frame;
            output.Write(frame);
        }
        CatchUp(bench);
    }

    private void Begin(IBench bench)
    {
        if (_startNs < 0)
        {
            _startNs = bench.NowNs;
            _real.Restart();
        }
    }

    private void CatchUp(IBench bench)
    {
        var ahead = TimeSpan.FromMilliseconds((bench.NowNs - _startNs) / 1e6) - _real.Elapsed;
        if (ahead > TimeSpan.Zero)
        {
            _sleep(ahead);
        }
    }
}
