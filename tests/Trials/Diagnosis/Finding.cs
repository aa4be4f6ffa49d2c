namespace PosTerminal.Trials.Diagnosis;

/// <summary>What is true about a history, or what the firmware says about it.</summary>
public enum Finding
{
    /// <summary>Nothing can be said; never a truth.</summary>
    Undecided,

    /// <summary>Nothing is wrong.</summary>
    Sound,

    /// <summary>C701, the last card.</summary>
    Demagnetised,

    /// <summary>C702, the last card.</summary>
    Damaged,

    /// <summary>U504, the last card.</summary>
    WrongTechnique,

    /// <summary>H210.</summary>
    DirtyHead,

    /// <summary>H201.</summary>
    DeadReader,

    /// <summary>U508.</summary>
    TrainingAdvised,
}
