using System;
using System.Collections.Generic;
using PosTerminal.Firmware.Pin;

namespace PosTerminal.Emulator.Invariants;

/// <summary>Tries of one card: what the terminal counts, must count and may count.</summary>
public sealed class TryCount
{
    private const long DayNs = TryGuard.HoldSeconds * 1_000_000_000;

    private readonly List<long> _wrongNs = [];
    private readonly List<long> _silentNs = [];
    private readonly List<long> _eitherNs = [];

    /// <summary>What the terminal counts.</summary>
    public int Count { get; set; }

    /// <summary>Wrong PINs that it knows of.</summary>
    public int AtLeast { get; set; }

    /// <summary>Those, and PINs of which it may have been told.</summary>
    public int AtMost
    {
        get;
        set
        {
            field = value;
            Highest = Math.Max(Highest, value);
        }
    }

    /// <summary>The highest that <see cref="AtMost"/> ever was.</summary>
    public int Highest { get; private set; }

    /// <summary>True when an approval or an unlock allows the count to fall.</summary>
    public bool MayFall { get; set; }

    /// <summary>True once the count fell without a reason.</summary>
    public bool HasFallen { get; set; }

    /// <summary>True powered-on time of the last count, in ns.</summary>
    public long LastNs { get; set; }

    /// <summary>The same by the terminal's clock, in s; -1 before the first.</summary>
    public long LastSeconds { get; set; } = -1;

    /// <summary>True once a PIN left that the limits of 24 hours forbid.</summary>
    public bool HasOverdrawn { get; private set; }

    /// <summary>PINs of the last 24 powered-on hours that left and got no verdict.</summary>
    public int Silent(long nowNs) => OfDay(_silentNs, nowNs);

    /// <summary>All PINs of the last 24 powered-on hours that must count as one or the other.</summary>
    public int Known(long nowNs) => OfDay(_wrongNs, nowNs) + OfDay(_silentNs, nowNs) + OfDay(_eitherNs, nowNs);

    /// <summary>A PIN leaves.</summary>
    public void Leave(long nowNs)
    {
        HasOverdrawn |= Silent(nowNs) >= TryGuard.SilentPinsUntilHeld
            || OfDay(_wrongNs, nowNs) >= TryGuard.WrongPinsUntilHeld;
        _silentNs.Add(nowNs);
    }

    /// <summary>The issuer has decided on the PIN that left last.</summary>
    public void Decide(bool isWrong)
    {
        if (_silentNs.Count > 0)
        {
            long leftNs = _silentNs[^1];
            _silentNs.RemoveAt(_silentNs.Count - 1);
            _wrongNs.AddRange(isWrong ? [leftNs] : []);
        }
    }

    /// <summary>That the last PIN was wrong may not have been written down: then it is one without a verdict.</summary>
    public void DoubtWrong()
    {
        AtLeast -= AtLeast > 0 ? 1 : 0;
        if (_wrongNs.Count > 0)
        {
            _eitherNs.Add(_wrongNs[^1]);
            _wrongNs.RemoveAt(_wrongNs.Count - 1);
        }
    }

    /// <summary>An approval with PIN or an unlock clears all.</summary>
    public void Clear()
    {
        _wrongNs.Clear();
        _silentNs.Clear();
        _eitherNs.Clear();
    }

    private static int OfDay(List<long> timesNs, long nowNs)
    {
        int count = 0;
        foreach (long timeNs in timesNs)
        {
            count += nowNs - timeNs < DayNs ? 1 : 0;
        }
        return count;
    }
}
