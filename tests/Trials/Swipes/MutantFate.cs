namespace PosTerminal.Trials.Swipes;

/// <summary>What became of a damaged swipe.</summary>
public enum MutantFate
{
    /// <summary>Not accepted.</summary>
    Refused,

    /// <summary>Accepted with the account number of the card.</summary>
    SamePan,

    /// <summary>Accepted with another account number: must never be.</summary>
    ChangedPan,

    /// <summary>
    /// Accepted with another account number, and from edge to edge a flawless recording of a card with that number
    /// by <see cref="StripeLimits"/>: no reader of one track could tell. Counted apart.
    /// </summary>
    Indistinguishable,
}
