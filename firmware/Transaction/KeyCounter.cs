using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The counter of the keys that were taken last; each message takes a higher one.</summary>
public sealed class KeyCounter
{
    // Farther away is no counter of this terminal, and to use it would use the keys up.
    private const int MostSkipped = 1_000_000;

    private readonly Journal _journal;
    private long _last;

    /// <summary>Counters that a journal keeps.</summary>
    internal KeyCounter(Journal journal) => _journal = journal;

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

    /// <summary>
    /// Takes the next counter for a message that is no sale. When none is reserved, the journal first makes the
    /// reservation of more counters durable.
    /// </summary>
    /// <returns>The counter; 0 when all are used up, or when the reservation cannot be made durable.</returns>
    public long TakeNext()
    {
        long counter = Next;
        if (counter == 0 || (counter > _journal.State.KeyCounter && !_journal.TryReserve(counter, 0)))
        {
            return 0;
        }
        _last = counter;
        return counter;
    }

    /// <summary>
    /// Records which counters the host has seen, once the provider has decided that this journal is to go on although
    /// it does not know them. A restart must follow.
    /// </summary>
    /// <param name="highest">Highest key counter that the host has taken.</param>
    /// <param name="begun">Highest one of a sale.</param>
    public bool TryCatchUp(long highest, long begun) => _journal.TryReserve(highest + 1, begun);

    /// <summary>Takes a counter.</summary>
    internal void Take(long counter) => _last = counter;
}
