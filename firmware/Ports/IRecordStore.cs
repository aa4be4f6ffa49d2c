namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Small records that outlive the power. A record is durable when <see cref="TryAppend"/> has answered true,
/// and a power cut at any moment leaves either all of it or nothing.
/// </summary>
public interface IRecordStore
{
    /// <summary>Bytes of a record that belong to its user; every record has exactly these.</summary>
    int BodyLength { get; }

    /// <summary>State of the store. It takes new records only while it is Ready or Virgin.</summary>
    StoreCondition Condition { get; }

    /// <summary>True when <see cref="TryCompact"/> should be called in the next pause.</summary>
    bool IsCompactionDue { get; }

    /// <summary>
    /// Reads all records once, oldest first, and finds the condition. Many take several calls: it is to be called until
    /// the answer is not Closed any more, and before the rest. Where the answer is Damaged, what was read is all that
    /// is left; <see cref="CanRepair"/> tells whether it may count.
    /// </summary>
    StoreCondition Open(IRecordReader reader);

    /// <summary>
    /// Appends a record; false when it is not durable, and the store is damaged until <see cref="TryCompact"/> has made
    /// room.
    /// </summary>
    /// <param name="type">1 to 100; what it means is the user's matter.</param>
    /// <param name="body">At least <see cref="BodyLength"/> bytes.</param>
    bool TryAppend(byte type, byte[] body);

    /// <summary>
    /// Appends a record as <see cref="TryAppend"/> does, and notes apart from it that it exists: a store without it is
    /// found to be rolled back.
    /// </summary>
    bool TryAppendAnchored(byte type, byte[] body);

    /// <summary>The reader's mark when the last record was anchored; 0 before.</summary>
    long Mark { get; }

    /// <summary>
    /// Takes the records of a rolled-back store for the truth, because somebody who may has decided so:
    /// <see cref="TryCompact"/> makes it ready again. False when the store is not rolled back.
    /// </summary>
    bool TryAdopt();

    /// <summary>
    /// True when the store was found damaged, and what could be read is all of the records in force but those that were
    /// noted as lost, or when a rolled-back one was adopted: <see cref="TryCompact"/> makes it ready again.
    /// </summary>
    bool CanRepair { get; }

    /// <summary>
    /// Replaces all records by those of the source. After false the old ones are in force; the condition says whether
    /// the store takes more.
    /// </summary>
    bool TryCompact(IRecordSource source);
}
