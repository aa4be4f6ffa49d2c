using nanoFramework.Runtime.Native;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Tamper;

namespace PosTerminal.Esp32;

/// <summary>
/// What a board knows of itself: its case, its display and its memory. A keypad and a head cannot answer, so they
/// count as there.
/// </summary>
public sealed class BoardHealth : IDeviceHealth
{
    private const int SilentParts = DevicePart.Keypad | DevicePart.Reader | DevicePart.TamperSwitch;

    private const int MeasureMs = 60_000;

    private readonly TamperSwitch _tamper;
    private long _nextMs;
    private int _freeMemoryBytes;

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

    /// <summary>Always 0, unknown: no pin is wired to the supply, and the set of packages has no ADC.</summary>
    public int SupplyMv => 0;

    /// <inheritdoc/>
    public int FreeMemoryBytes => _freeMemoryBytes;

    /// <inheritdoc/>
    public int Parts { get; }

    /// <summary>
    /// Counts the free memory once a minute; to be called every tick. The platform counts by collecting garbage, and
    /// every thread stops for that; moving objects together would take longer still and is not asked for.
    /// </summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="isBusy">True while a card passes.</param>
    public void Measure(long nowMs, bool isBusy)
    {
        if (nowMs >= _nextMs && !isBusy)
        {
            _nextMs = nowMs + MeasureMs;
            _freeMemoryBytes = (int)GC.Run(false);
        }
    }
}
