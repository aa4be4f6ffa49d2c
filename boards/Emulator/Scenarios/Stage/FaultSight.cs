namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>What a look at the raised faults shows.</summary>
public enum FaultSight
{
    /// <summary>No fault yet.</summary>
    Nothing,

    /// <summary>The one that was expected, and no other.</summary>
    Expected,

    /// <summary>One that nobody expected.</summary>
    Other,
}
