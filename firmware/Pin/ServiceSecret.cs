namespace PosTerminal.Firmware.Pin;

/// <summary>A secret that people type into the terminal and that is no PIN. Numbers lie in flash.</summary>
public enum ServiceSecret : byte
{
    /// <summary>The operator's passcode.</summary>
    Operator = 0,

    /// <summary>The supervisor's passcode.</summary>
    Supervisor = 1,

    /// <summary>The provider's answers to challenges, whatever they unlock.</summary>
    Provider = 2,
}
