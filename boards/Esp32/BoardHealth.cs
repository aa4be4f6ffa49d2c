using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Tamper;

namespace PosTerminal.Esp32;

/// <summary>
/// What a board knows of itself: its case and its display. A keypad and a head cannot answer, so they count as there.
/// Supply and memory are not measured.
/// </summary>
public sealed class BoardHealth : IDeviceHealth
{
    private const int SilentParts = DevicePart.Keypad | DevicePart.Reader | DevicePart.TamperSwitch;

    private readonly TamperSwitch _tamper;

    /// <summary>Takes stock of the parts.</summary>
    /// <param name="tamper">Switch of the case.</param>
    /// <param name="panel">The display, spoken to at least once.</param>
    public BoardHealth(TamperSwitch tamper, Ssd1306 panel)
    {
        _tamper = tamper;
        Parts = panel.IsFaulty ? SilentParts : SilentParts | DevicePart.Display;
    }

    /// <inheritdoc/>
    public bool IsTamperOpen => _tamper.TakeOpen();

    /// <inheritdoc/>
    public bool IsPrinterFaulty => false;

    /// <inheritdoc/>
    public int SupplyMv => 0;

    /// <inheritdoc/>
    public int FreeMemoryBytes => 0;

    /// <inheritdoc/>
    public int Parts { get; }
}
