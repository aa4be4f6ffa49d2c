namespace PosTerminal.Firmware.Service;

/// <summary>
/// What became of the block in the slot. All but NotDurable and TakenOver changed nothing. A hand-over has the same
/// reasons: NoRoom, NotNow, NotDurable, and Unreadable where nobody could read the block in the slot.
/// </summary>
public enum TakeOverResult : byte
{
    /// <summary>There is no text, or it is no block: its header, a character or its length is wrong.</summary>
    Unreadable = 0,

    /// <summary>The seal is wrong: the text was changed or cut, or comes from another merchant.</summary>
    WrongSeal = 1,

    /// <summary>This terminal wrote the block itself.</summary>
    OwnBlock = 2,

    /// <summary>This block, or a later one of the same terminal, was taken over before.</summary>
    TakenBefore = 3,

    /// <summary>A reversal is pending at this terminal, which must be acknowledged first.</summary>
    ReversalPending = 4,

    /// <summary>This terminal has handed over, and the block does not list that hand-over.</summary>
    NotReturned = 5,

    /// <summary>The block and this terminal together have more cards or more senders than can be remembered.</summary>
    NoRoom = 6,

    /// <summary>A sale is under way, or the journal takes no records.</summary>
    NotNow = 7,

    /// <summary>A write failed: the next power-up finds all of the block taken over, or nothing.</summary>
    NotDurable = 8,

    /// <summary>The reversal and the tries are this terminal's now.</summary>
    TakenOver = 9,

    /// <summary>No host of this terminal is the one over which the sale was made, or keeps its book.</summary>
    UnknownHost = 10,
}
