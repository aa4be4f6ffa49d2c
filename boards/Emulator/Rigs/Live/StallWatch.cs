using System;
using System.Threading;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// Sees that this program stood still, on a busy machine or one that slept: the board went on, and what was to come
/// within a bound came unseen.
/// </summary>
public sealed class StallWatch : IDisposable
{
    private const int EveryMs = 20;

    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private readonly Lock _lock = new();
    private readonly Func<DateTime> _utcNow;
    private DateTime _last;
    private TimeSpan _longest;

    /// <summary>Begins to watch.</summary>
    /// <param name="utcNow">The wall clock, for it goes on while the machine sleeps.</param>
    public StallWatch(Func<DateTime> utcNow)
    {
        _utcNow = utcNow;
        _last = utcNow();
        _thread = new Thread(Run) { IsBackground = true, Name = "stall watch" };
        _thread.Start();
    }

    /// <summary>The longest standstill since this was asked before, in ms.</summary>
    public long TakeLongestMs()
    {
        lock (_lock)
        {
            See();
            TimeSpan longest = _longest;
            _longest = TimeSpan.Zero;
            return (long)longest.TotalMilliseconds;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Run()
    {
        while (!_end.Wait(EveryMs))
        {
            lock (_lock)
            {
                See();
            }
        }
    }

    private void See()
    {
        DateTime now = _utcNow();
        _longest = now - _last > _longest ? now - _last : _longest;
        _last = now;
    }
}
