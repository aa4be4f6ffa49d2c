namespace PosTerminal.Firmware.Ports;

/// <summary>What a store found when it was opened, or since.</summary>
public enum StoreCondition : byte
{
    /// <summary>Not opened yet.</summary>
    Closed = 0,

    /// <summary>Holds records and takes more.</summary>
    Ready = 1,

    /// <summary>Empty, and nothing says that it ever held anything: a new device. Takes records.</summary>
    Virgin = 2,

    /// <summary>Records that were there are gone or unreadable, or a write failed. Takes no more.</summary>
    Damaged = 3,

    /// <summary>The records are older than ones known to have existed. Takes no more.</summary>
    RolledBack = 4,
}
