namespace PosTerminal.Emulator.PowerCuts;

/// <summary>Which cuts a run makes.</summary>
public enum CutMode
{
    /// <summary>None.</summary>
    None,

    /// <summary>One after each write operation.</summary>
    Linear,

    /// <summary>One before, at every byte of, and after each write operation.</summary>
    Exhaustive,

    /// <summary>One after each of the operations that are listed.</summary>
    Listed,

    /// <summary>One run with exactly the cuts that are listed.</summary>
    Replay,
}
