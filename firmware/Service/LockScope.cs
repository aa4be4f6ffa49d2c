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

    /// <summary>The whole terminal: any lock of it, or a journal that is older than it should be.</summary>
    Terminal = 3,

    /// <summary>A hand-over to a standby terminal that nobody took: all of it comes back.</summary>
    HandOver = 4,
}
