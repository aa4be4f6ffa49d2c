using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Watch;

/// <summary>Judges what the board measures about itself.</summary>
public sealed class HealthWatch
{
    /// <summary>Supply in mV above which the wiring is wrong.</summary>
    public const int HighestSupplyMv = 5600;

    private const int HoldMs = 2_000;

    private readonly LevelWatch _lowSupply = new LevelWatch(3500, 3600, HoldMs);
    private readonly LevelWatch _criticalSupply = new LevelWatch(3300, 3400, HoldMs);
    private readonly LevelWatch _lowMemory = new LevelWatch(16_384, 20_480, HoldMs);
    private readonly LevelWatch _criticalMemory = new LevelWatch(8_192, 12_288, HoldMs);

    /// <summary>True when the supply should be looked at: below 3.5 V.</summary>
    public bool IsPowerLow => _lowSupply.IsLow;

    /// <summary>True when a sale might not be completed: below 3.3 V.</summary>
    public bool IsPowerCritical => _criticalSupply.IsLow;

    /// <summary>True when less than 16 KB of the heap are free.</summary>
    public bool IsMemoryLow => _lowMemory.IsLow;

    /// <summary>True when less than 8 KB of the heap are free.</summary>
    public bool IsMemoryCritical => _criticalMemory.IsLow;

    /// <summary>Takes a sample of everything that the board measures.</summary>
    public void Sample(IDeviceHealth health, long nowMs)
    {
        int supplyMv = health.SupplyMv;
        if (supplyMv > 0)
        {
            _lowSupply.Update(supplyMv, nowMs);
            _criticalSupply.Update(supplyMv, nowMs);
        }
        int freeBytes = health.FreeMemoryBytes;
        if (freeBytes > 0)
        {
            _lowMemory.Update(freeBytes, nowMs);
            _criticalMemory.Update(freeBytes, nowMs);
        }
    }

    /// <summary>True when the keypad cannot be trusted; a line that may be open is no reason to stop.</summary>
    public static bool IsBroken(KeypadCondition condition) =>
        condition != KeypadCondition.Ok && condition != KeypadCondition.LineOpenSuspected;

    /// <summary>
    /// True when an expected part is missing, or when the supply is above any that the wiring may give.
    /// </summary>
    /// <param name="health">The board.</param>
    /// <param name="expectedParts">Bits of <see cref="DevicePart"/>.</param>
    public static bool IsBadlyInstalled(IDeviceHealth health, int expectedParts) =>
        (health.Parts & expectedParts) != expectedParts || health.SupplyMv > HighestSupplyMv;
}
