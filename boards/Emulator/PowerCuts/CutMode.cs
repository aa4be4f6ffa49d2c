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

    /// <summary>A close that lies, at each write operation in turn.</summary>
    LyingClose,

    /// <summary>A flash that is full from each write operation on, honestly and silently.</summary>
    FullFlash,

    /// <summary>One after each of the operations that are listed.</summary>
    Listed,

    /// <summary>One run with exactly the cuts that are listed.</summary>
    Replay,
}
