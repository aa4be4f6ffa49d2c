using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>Remembers that the firmware wants a restart; the board carries it out after the tick.</summary>
public sealed class RestartRequest : IRestart
{
    /// <summary>True when a restart is due.</summary>
    public bool IsDue { get; private set; }

    /// <inheritdoc/>
    public void Restart() => IsDue = true;
}
