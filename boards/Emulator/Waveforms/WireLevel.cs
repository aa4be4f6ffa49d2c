namespace PosTerminal.Emulator.Waveforms;

/// <summary>What a line shows in a waveform.</summary>
public enum WireLevel
{
    /// <summary>Near ground.</summary>
    Low,

    /// <summary>Near the supply.</summary>
    High,

    /// <summary>Nothing drives the line or pulls it.</summary>
    Floating,
}
