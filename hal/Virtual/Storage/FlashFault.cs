namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>What goes wrong at a write operation: an append (open, write and close are one) or a removal.</summary>
public enum FlashFault : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The file does not open: false, nothing done.</summary>
    OpenError = 1,

    /// <summary>The write stops after some bytes, which stay: false.</summary>
    WriteError = 2,

    /// <summary>The close reports an error though all was done: false.</summary>
    CloseError = 3,

    /// <summary>No room: false, nothing done.</summary>
    Full = 4,

    /// <summary>Some bytes are written, then the power goes.</summary>
    Torn = 5,

    /// <summary>True, and seen as done until the next power-up, when it never happened: a disk that lies.</summary>
    LostAfterReturn = 6,

    /// <summary>The power goes before anything is done.</summary>
    CutBefore = 7,

    /// <summary>The power goes when all is done and durable, before the caller learns it.</summary>
    CutAfter = 8,

    /// <summary>True, though there was no room and nothing is done: a full littlefs answers so.</summary>
    Swallowed = 9,
}
