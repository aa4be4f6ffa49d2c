namespace PosTerminal.Emulator.Swipes;

/// <summary>What became of a damaged swipe.</summary>
public enum MutantFate
{
    /// <summary>Not accepted.</summary>
    Refused,

    /// <summary>Accepted with the account number of the card.</summary>
    SamePan,

    /// <summary>Accepted with another account number: must never be.</summary>
    ChangedPan,
}
