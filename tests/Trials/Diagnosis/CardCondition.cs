namespace PosTerminal.Trials.Diagnosis;

/// <summary>What is true about a card.</summary>
public enum CardCondition
{
    /// <summary>Nothing is wrong with it.</summary>
    Sound,

    /// <summary>The stripe holds nothing.</summary>
    Demagnetised,

    /// <summary>The stripe is faint.</summary>
    Weak,

    /// <summary>A part of the stripe is gone.</summary>
    Scratched,
}
