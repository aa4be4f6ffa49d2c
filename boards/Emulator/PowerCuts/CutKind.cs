namespace PosTerminal.Emulator.PowerCuts;

/// <summary>Where in a write operation the power goes.</summary>
public enum CutKind
{
    /// <summary>Before anything is written.</summary>
    Before,

    /// <summary>In the middle: some bytes are written.</summary>
    Torn,

    /// <summary>When all is written, before the terminal learns it.</summary>
    After,

    /// <summary>The power stays: the close answers well, and the bytes are lost.</summary>
    Swallowed,

    /// <summary>The power stays: the flash is full from here on, until the power goes behind the script.</summary>
    Full,

    /// <summary>The same, and every close answers well.</summary>
    FullAndSilent,
}
