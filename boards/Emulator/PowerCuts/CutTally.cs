using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// Counts the first cuts that are done without a gap before them, whatever the order in which they end, and tells of
/// them now and then. May be told from any thread.
/// </summary>
/// <param name="begun">Where the sweep begins.</param>
/// <param name="keep">Told how far it is.</param>
public sealed class CutTally(SweptCuts begun, Action<SweptCuts> keep)
{
    private const double KeepEverySeconds = 1;

    private readonly Stopwatch _real = Stopwatch.StartNew();
    private readonly Dictionary<int, int> _ahead = [];
    private readonly object _gate = new();
    private SweptCuts _now = begun;
    private double _keptSeconds = double.NegativeInfinity;

    /// <summary>How far it is.</summary>
    public SweptCuts Now
    {
        get
        {
            lock (_gate)
            {
                return _now with { Seconds = _now.Seconds + _real.Elapsed.TotalSeconds };
            }
        }
    }

    /// <summary>A first cut has done no harm.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    /// <param name="tried">Itself and the second cuts behind it.</param>
    public void Add(int index, int tried)
    {
        lock (_gate)
        {
            _ahead.Add(index, tried);
            while (_ahead.Remove(_now.Done, out int more))
            {
                _now = _now with { Done = _now.Done + 1, Tried = _now.Tried + more };
            }
            if (_now.Done > index && _real.Elapsed.TotalSeconds >= _keptSeconds + KeepEverySeconds)
            {
                Keep();
            }
        }
    }

    /// <summary>Tells how far it is.</summary>
    public void Keep()
    {
        lock (_gate)
        {
            _keptSeconds = _real.Elapsed.TotalSeconds;
            keep(Now);
        }
    }
}
