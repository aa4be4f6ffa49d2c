using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The counter of the keys that were taken last; each message takes a higher one.</summary>
public sealed class KeyCounter
{
    // Farther away is no counter of this terminal, and to use it would use the keys up.
    private const int MostSkipped = 1_000_000;

    private long _last;

    /// <summary>Counter of the keys taken last; after a power-up the highest that may have been used.</summary>
    public long Last => _last;

    /// <summary>The next one, 0 when all are used up.</summary>
    public long Next => DukptCounter.Next(_last);

    /// <summary>True when no counters are left but those that are kept for reversals.</summary>
    public bool IsUsedUp => _last >= DukptCounter.LastForSales;

    /// <summary>Leaves out all counters up to one that the host has seen.</summary>
    public void SkipTo(long highest)
    {
        bool isNear = highest - _last <= MostSkipped;
        _last = isNear && highest > _last ? highest : _last;
    }

    /// <summary>Takes a counter.</summary>
    internal void Take(long counter) => _last = counter;
}
