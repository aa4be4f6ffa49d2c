namespace PosTerminal.Models;

/// <summary>What the journal is meant to know about sales, as short as it can be said.</summary>
public sealed class JournalModel
{
    public int Stan { get; private set; }

    public long Keys { get; private set; }

    public long Amount { get; private set; }

    public string Fate { get; private set; } = "None";

    public bool IsInFlight { get; private set; }

    public void Begin(long amount)
    {
        Stan++;
        Keys++;
        Amount = amount;
        Fate = "None";
        IsInFlight = true;
    }

    public void End(string fate)
    {
        IsInFlight = false;
        Fate = fate;
    }

    public void Reversed() => Fate = "Reversed";

    /// <summary>The power went: a sale that had left is to be undone.</summary>
    public void Boot()
    {
        if (IsInFlight)
        {
            End("ReversalPending");
        }
    }
}
