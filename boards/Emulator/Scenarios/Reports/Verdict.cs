namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>How a case ended.</summary>
public enum Verdict
{
    /// <summary>Every step held.</summary>
    Pass,

    /// <summary>A step failed.</summary>
    Fail,

    /// <summary>The bench lacks something that the scenario requires.</summary>
    Skip,

    /// <summary>The virtual time ran out.</summary>
    Timeout,

    /// <summary>The bench itself broke: nothing is said about the terminal.</summary>
    Infrastructure,
}
