namespace PosTerminal.Firmware.Ports;

/// <summary>What the board measures about itself; read a few times a second, so it must be cheap.</summary>
public interface IDeviceHealth
{
    /// <summary>True when the case is open, or was open since the last call.</summary>
    bool IsTamperOpen { get; }

    /// <summary>True when the printer says that it cannot print.</summary>
    bool IsPrinterFaulty { get; }

    /// <summary>Supply in mV, 0 when the board cannot measure it.</summary>
    int SupplyMv { get; }

    /// <summary>Free bytes of the managed heap, 0 when unknown.</summary>
    int FreeMemoryBytes { get; }

    /// <summary>Parts that answered at power-up: bits of <see cref="DevicePart"/>.</summary>
    int Parts { get; }
}
