namespace PosTerminal.Firmware.Ports;

/// <summary>What a host may order; the link has checked that it is the host.</summary>
public enum HostCommand : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The terminal is lost or stolen: it must not work again before the provider unlocks it.</summary>
    Disable = 1,
}
