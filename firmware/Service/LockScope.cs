namespace PosTerminal.Firmware.Service;

/// <summary>What a challenge unlocks: the first digit that the provider is told.</summary>
public enum LockScope : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The hold of one card.</summary>
    Card = 1,

    /// <summary>The operators' passcodes.</summary>
    Operators = 2,

    /// <summary>The whole terminal: its journal is older than it should be.</summary>
    Terminal = 3,
}
