namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Counts the events of a reading in one number, and says which readings have more of them than can be believed. A bit
/// that was changed without any sign in the signal may be believed once: two of them mend any check that is broken.
/// </summary>
internal static class PhaseMark
{
    /// <summary>A bit is changed and nothing in the signal says so.</summary>
    internal const int Blind = 1;

    /// <summary>A bit within a gap is chosen.</summary>
    internal const int Open = 1 << 2;

    /// <summary>A flux change is lost or needless.</summary>
    internal const int Event = 1 << 4;

    /// <summary>The last event was a gap.</summary>
    internal const int Gap = 1 << 7;

    /// <summary>A flux change is needless, and the signal shows it.</summary>
    internal const int Needless = Event + (1 << 8);

    /// <summary>A middle is lost and nothing in the signal says so.</summary>
    internal const int BlindLost = Event + Blind + (1 << 11);

    /// <summary>Where blind changes are counted.</summary>
    internal const int BlindMask = 3;

    private const int NeedlessMask = 7 << 8;
    private const int LostMask = 1 << 11;
    private const int OpenMask = 3 << 2;
    private const int EventMask = 7 << 4;
    private const int MostOpen = 2 * Open;
    private const int MostEvents = 6 * Event;
    private const int MostBesideBlind = 3 * Event;

    /// <summary>Adds an event.</summary>
    internal static int Add(int marks, int added) => added == 0 ? marks : (marks & ~Gap) + added;

    /// <summary>True when so many events can be believed.</summary>
    internal static bool IsBelieved(int marks)
    {
        int blind = marks & BlindMask;
        int open = marks & OpenMask;
        int events = marks & EventMask;
        return blind == 0
            ? open <= MostOpen && events <= MostEvents
            : blind == Blind && open == 0 && events <= MostBesideBlind
                && ((marks & NeedlessMask) == 0 || (marks & LostMask) == 0);
    }
}
