namespace PosTerminal.Emulator.Device;

/// <summary>How the reader head is.</summary>
public enum ReaderCondition
{
    /// <summary>Clean and whole.</summary>
    Good,

    /// <summary>No edge comes from it, whatever card passes.</summary>
    Dead,

    /// <summary>Flux changes of every card are missed or added.</summary>
    Dirty,

    /// <summary>Something sits in the slot: its switch stays closed.</summary>
    Blocked,
}
