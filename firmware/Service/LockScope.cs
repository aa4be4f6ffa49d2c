namespace PosTerminal.Firmware.Service;

/// <summary>What the answer to a challenge unlocks. The number is the first digit that the provider is told.</summary>
public enum LockScope : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One card that is held.</summary>
    Card = 1,

    /// <summary>The operators, whose passcodes are refused.</summary>
    Operators = 2,

    /// <summary>The whole terminal: any lock of it, or a journal that is older than it should be.</summary>
    Terminal = 3,

    /// <summary>A hand-over that no standby terminal took: this terminal takes it back.</summary>
    HandOver = 4,

    /// <summary>A sale that nobody but the host's book can settle.</summary>
    Sale = 5,
}
