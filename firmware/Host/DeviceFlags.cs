using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// States of keyboard, PIN pad, reader, printer and display, in the order of UnionPay's device status: '1' for good,
/// '0' for bad.
/// </summary>
public sealed class DeviceFlags
{
    private const byte Good = (byte)'1';
    private const byte Bad = (byte)'0';

    private readonly IKeypad _keypad;
    private readonly IDisplay _display;
    private readonly IDeviceHealth _health;
    private readonly ActiveFaults _faults;

    /// <summary>Flags of four devices; that of the reader comes from the faults that are present.</summary>
    public DeviceFlags(IKeypad keypad, IDisplay display, IDeviceHealth health, ActiveFaults faults)
    {
        _keypad = keypad;
        _display = display;
        _health = health;
        _faults = faults;
    }

    /// <summary>Writes the five states of now.</summary>
    /// <param name="flags">At least 5 bytes.</param>
    public void Write(byte[] flags)
    {
        byte keypad = HealthWatch.IsBroken(_keypad.Condition) ? Bad : Good;
        flags[0] = keypad;
        flags[1] = keypad;
        flags[2] = _faults.Contains(FaultCode.H201) ? Bad : Good;
        flags[3] = _health.IsPrinterFaulty ? Bad : Good;
        flags[4] = _display.IsFaulty ? Bad : Good;
    }
}
