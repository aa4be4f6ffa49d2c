namespace PosTerminal.Models;

/// <summary>What the journal is meant to know about sales, as short as it can be said.</summary>
public sealed class JournalModel
{
    public int Stan { get; private set; }

    /// <summary>Counter of the last key; none here has more than 16 ones.</summary>
    public long Keys { get; private set; }

    public long Reserved { get; private set; }

    public long Amount { get; private set; }

    public string Fate { get; private set; } = "None";

    public bool IsInFlight { get; private set; }

    public void Begin(long amount)
    {
        Stan++;
        Keys++;
        Reserved = Keys > Reserved ? Keys : Reserved;
        Amount = amount;
        Fate = "None";
        IsInFlight = true;
    }

    public long TakeKey()
    {
        Keys++;
        Reserved = Keys > Reserved ? Keys + 255 : Reserved;
        return Keys;
    }

    public void End(string fate)
    {
        IsInFlight = false;
        Fate = fate;
    }

    public void Reversed() => Fate = "Reversed";

    /// <summary>The power went: a sale that had left is to be undone; what was reserved may have been used.</summary>
    public void Boot()
    {
        Keys = Reserved;
        if (IsInFlight)
        {
            End("ReversalPending");
        }
    }
}
