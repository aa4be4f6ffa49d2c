namespace PosTerminal.Firmware.Service;

/// <summary>What became of a block that another terminal handed over. All but the last two changed nothing.</summary>
public enum TakeOverResult : byte
{
    /// <summary>There is no text, or it is no block: header, characters or length do not fit.</summary>
    Unreadable = 0,

    /// <summary>The seal does not fit: the text was changed or cut, or comes from another merchant.</summary>
    WrongSeal = 1,

    /// <summary>This terminal has handed it over itself.</summary>
    OwnBlock = 2,

    /// <summary>This block, or a later one of the same terminal, was taken over before.</summary>
    TakenBefore = 3,

    /// <summary>A reversal is pending here and goes first.</summary>
    ReversalPending = 4,

    /// <summary>This terminal has handed over, and what it handed over is not in the block.</summary>
    NotReturned = 5,

    /// <summary>More cards are counted in both together, or more senders, than can be remembered.</summary>
    NoRoom = 6,

    /// <summary>A sale is under way, or the journal takes no records.</summary>
    NotNow = 7,

    /// <summary>A write failed: the next power-up finds all of it taken over or nothing.</summary>
    NotDurable = 8,

    /// <summary>Reversal and tries are this terminal's now.</summary>
    TakenOver = 9,
}
