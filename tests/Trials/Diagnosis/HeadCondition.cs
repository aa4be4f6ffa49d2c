namespace PosTerminal.Trials.Diagnosis;

/// <summary>What is true about the head of a reader.</summary>
public enum HeadCondition
{
    /// <summary>Nothing is wrong with it.</summary>
    Working,

    /// <summary>Dirt lifts the card off the head here and there.</summary>
    Dirty,

    /// <summary>The head sees nothing any more.</summary>
    Dead,
}
