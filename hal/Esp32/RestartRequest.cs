using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>Remembers that the firmware wants a restart; the board carries it out after the tick.</summary>
public sealed class RestartRequest : IRestart
{
    private bool _isDue;

    /// <summary>True when a restart is due.</summary>
    public bool IsDue => _isDue;

    /// <inheritdoc/>
    public void Restart() => _isDue = true;
}
