namespace PosTerminal.Firmware.Ports;

/// <summary>State of a record store, found at its opening or since.</summary>
public enum StoreCondition : byte
{
    /// <summary>The store is not opened yet.</summary>
    Closed = 0,

    /// <summary>The store holds records and takes more.</summary>
    Ready = 1,

    /// <summary>
    /// The store is empty and nothing shows that it ever held a record: a new device. It takes records.
    /// </summary>
    Virgin = 2,

    /// <summary>Records are gone or unreadable, or a write failed. The store takes no more.</summary>
    Damaged = 3,

    /// <summary>The records are older than some that are known to have existed. The store takes no more.</summary>
    RolledBack = 4,
}
