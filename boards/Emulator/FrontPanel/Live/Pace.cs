using System;
using System.Diagnostics;
using System.Threading;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>Says how far virtual time may go by now. Any thread may set it; the thread of the bench asks.</summary>
public sealed class Pace
{
    /// <summary>Longest time without a question, in ns: one tick of the device.</summary>
    public const long SliceNs = 10_000_000;

    // A host that was busy goes on from where it is and does not race to catch up.
    private static readonly TimeSpan s_mostBehind = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private PaceMode _mode = PaceMode.RealTime;
    private long _anchorNs;
    private long _anchorTicks = Stopwatch.GetTimestamp();
    private long _lastNs;
    private long _creditUntilNs;

    /// <summary>How virtual time follows real time.</summary>
    public PaceMode Mode
    {
        get
        {
            lock (_lock)
            {
                return _mode;
            }
        }

        set
        {
            lock (_lock)
            {
                _mode = value;
                _creditUntilNs = _lastNs;
                Anchor(_lastNs);
            }
        }
    }

    /// <summary>Lets a paused bench go on for a time in ns; the word of the API is "step".</summary>
    public void Advance(long durationNs)
    {
        lock (_lock)
        {
            _creditUntilNs = Math.Max(_creditUntilNs, _lastNs) + durationNs;
        }
    }

    /// <summary>Another bench begins at time 0.</summary>
    public void Restart()
    {
        lock (_lock)
        {
            _lastNs = _creditUntilNs = 0;
            Anchor(0);
        }
    }

    /// <summary>Virtual time was let go up to here, whatever real time says.</summary>
    public void Skip(long nowNs)
    {
        lock (_lock)
        {
            _lastNs = nowNs;
            _creditUntilNs = Math.Max(_creditUntilNs, nowNs);
            Anchor(nowNs);
        }
    }

    /// <summary>How much virtual time may pass before the next question, in ns; 0 for none.</summary>
    public long AllowanceNs(long nowNs)
    {
        lock (_lock)
        {
            _lastNs = nowNs;
            return _mode == PaceMode.Paused ? Math.Clamp(_creditUntilNs - nowNs, 0, SliceNs) : SliceNs;
        }
    }

    /// <summary>How long to wait until virtual time may be so late; zero or less for not at all.</summary>
    /// <param name="nowNs">Virtual time in ns.</param>
    /// <param name="isInStep">Whether somebody waits for a step; where nobody does, the fastest is real time too, or
    /// minutes would pass between two requests.</param>
    public TimeSpan WaitFor(long nowNs, bool isInStep)
    {
        lock (_lock)
        {
            if (_mode == PaceMode.Paused && nowNs > _creditUntilNs)
            {
                return TimeSpan.MaxValue;
            }
            _lastNs = nowNs;
            if (_mode == PaceMode.RealTime || (_mode == PaceMode.Fastest && !isInStep))
            {
                return Ahead(nowNs);
            }
            Anchor(nowNs);
            return TimeSpan.Zero;
        }
    }

    private TimeSpan Ahead(long nowNs)
    {
        TimeSpan ahead = TimeSpan.FromTicks((nowNs - _anchorNs) / 100) - Stopwatch.GetElapsedTime(_anchorTicks);
        if (ahead < -s_mostBehind)
        {
            Anchor(nowNs);
        }
        return ahead;
    }

    private void Anchor(long nowNs)
    {
        _anchorNs = nowNs;
        _anchorTicks = Stopwatch.GetTimestamp();
    }
}
