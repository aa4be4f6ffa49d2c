using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What was said last about the money of a sale. A fault that stops the terminal must not hide it: it stands on the
/// display until the next sale begins.
/// </summary>
public sealed class MoneyWord
{
    /// <summary>Charged, NotCharged, Reversing, Reversed or BeingChecked; None when nothing has to be said.</summary>
    public Prompt Word = Prompt.None;

    /// <summary>Amount of that sale in minor units.</summary>
    public long AmountMinor;

    /// <summary>When the last sale was approved, in ms since power-up.</summary>
    public long ApprovedMs;

    /// <summary>Remembers what is said now.</summary>
    public void Set(Prompt word, long amountMinor)
    {
        Word = word;
        AmountMinor = amountMinor;
    }

    /// <summary>Forgets it: the next sale begins, or who waits has read it.</summary>
    public void Clear() => Word = Prompt.None;

    /// <summary>Brings it up to date: a sale that is open goes before any other.</summary>
    public void Refresh(ReversalEngine reversal, JournalState journal)
    {
        if (reversal.IsPending)
        {
            Set(Prompt.Reversing, reversal.AmountMinor);
        }
        else if (journal.IsInFlight)
        {
            Set(Prompt.BeingChecked, journal.Last.AmountMinor);
        }
        else if (Word == Prompt.Reversing)
        {
            Word = journal.Standby.IsHandedOver ? Prompt.None : Prompt.Reversed;
        }
    }
}
