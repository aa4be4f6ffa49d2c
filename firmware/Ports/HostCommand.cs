namespace PosTerminal.Firmware.Ports;

/// <summary>What a host may order. The link has checked that the order comes from the host.</summary>
public enum HostCommand : byte
{
    /// <summary>No order.</summary>
    None = 0,

    /// <summary>The terminal is lost or stolen: it must not work again before the provider unlocks it.</summary>
    Disable = 1,
}
