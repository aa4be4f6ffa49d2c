namespace PosTerminal.Firmware.Faults;

/// <summary>How far a fault reaches.</summary>
public enum FaultSeverity : byte
{
    /// <summary>A notice: nothing failed.</summary>
    Information = 0,

    /// <summary>Sales may continue.</summary>
    Warning = 1,

    /// <summary>This sale fails.</summary>
    SaleFails = 2,

    /// <summary>The terminal is out of service.</summary>
    OutOfService = 3,

    /// <summary>Locked for security; the provider unlocks.</summary>
    SecurityLock = 4,
}
