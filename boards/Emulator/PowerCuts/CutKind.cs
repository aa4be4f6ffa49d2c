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
}
