namespace PosTerminal.Emulator.Diagnosis;

/// <summary>What is true about a reader.</summary>
public enum ReaderCondition
{
    /// <summary>Nothing is wrong with it.</summary>
    Working,

    /// <summary>Dirt lifts the card off the head here and there.</summary>
    Dirty,

    /// <summary>The head sees nothing any more.</summary>
    Dead,
}
