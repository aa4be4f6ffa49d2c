using System;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>
/// Kinds of trouble that one bench of a fuzz run may get into. Each bench has a random half of them, since too many
/// at once hide each other.
/// </summary>
[Flags]
public enum FuzzMenu
{
    /// <summary>Sales only.</summary>
    None = 0,

    /// <summary>Keys without sense.</summary>
    StrayKeys = 1,

    /// <summary>Swipes at any time, of any card, also damaged.</summary>
    StraySwipes = 2,

    /// <summary>Issuers that refuse, are silent, late or wrong.</summary>
    Issuer = 4,

    /// <summary>Networks that lose, break or are down.</summary>
    Network = 8,

    /// <summary>The plug.</summary>
    Power = 16,

    /// <summary>Cuts at write operations.</summary>
    Cuts = 32,

    /// <summary>A flash that fails or rots.</summary>
    FlashErrors = 64,

    /// <summary>Passcodes and unlocks.</summary>
    Service = 128,

    /// <summary>Waits of minutes to a day.</summary>
    LongWaits = 256,

    /// <summary>Wrong PINs more often than not.</summary>
    WrongPins = 512,

    /// <summary>A clock that jumps, stands or forgets.</summary>
    Clock = 1024,

    /// <summary>Forged replies before and after the genuine ones.</summary>
    Forgery = 2048,

    /// <summary>Issuers that do something else than they say.</summary>
    Lies = 4096,

    /// <summary>Two hosts with one book, of which one after the other is lost.</summary>
    SecondHost = 8192,

    /// <summary>A further terminal that takes over what the first has left open.</summary>
    Standby = 16_384,

    /// <summary>All.</summary>
    All = 32_767,
}
