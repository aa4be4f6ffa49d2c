namespace PosTerminal.Emulator.PowerCuts;

/// <summary>What becomes of network and issuer after a power cut.</summary>
public enum AfterCut
{
    /// <summary>Both are healthy, and the terminal must sell.</summary>
    Heal,

    /// <summary>
    /// Both go on as the scenario has ordered, or the issuer refuses every reversal where it has ordered nothing. The
    /// terminal must know what became of the money, and settle it when both are healthy in the end.
    /// </summary>
    Hostile,
}
