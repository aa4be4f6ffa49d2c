namespace PosTerminal.Trials.Diagnosis;

/// <summary>What is true about the hand in one swipe.</summary>
public enum HandSlip
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>The card is lifted out before its end.</summary>
    Lifted,

    /// <summary>The card is put in behind its beginning.</summary>
    Late,

    /// <summary>The stripe faces away from the head.</summary>
    Turned,
}
